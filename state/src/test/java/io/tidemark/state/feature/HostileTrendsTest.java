package io.tidemark.state.feature;

import static io.tidemark.state.feature.DecimalSeries.column;
import static io.tidemark.state.feature.DecimalSeries.minus;
import static io.tidemark.state.feature.DecimalSeries.negated;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Extremes, movements and stops against naive decimals, on series that break careless arithmetic. */
class HostileTrendsTest {

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void extremes(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {1, 2, 14, 65}) {
            String length = "(" + n + ")";
            DecimalTwin.check("aroon_up" + length, bars, b -> up(b, n));
            DecimalTwin.check("aroon_down" + length, bars, b -> down(b, n));
            DecimalTwin.check(
                    "aroonosc" + length, bars, b -> minus(up(b, n), down(b, n)), b -> DecimalSeries.always(b, 100));
            DecimalTwin.check("max" + length, bars, b -> DecimalSeries.highest(DecimalOracle.closes(b), n));
            DecimalTwin.check("min" + length, bars, b -> DecimalSeries.lowest(DecimalOracle.closes(b), n));
            DecimalTwin.check("max_age" + length, bars, b -> DecimalTrends.age(DecimalOracle.closes(b), n));
            DecimalTwin.check("min_age" + length, bars, b -> DecimalTrends.age(negated(DecimalOracle.closes(b)), n));
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void movements(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {1, 2, 14, 65}) {
            DecimalTwin.check("plus_dm(" + n + ")", bars, b -> DecimalTrends.movements(b, n, true));
            DecimalTwin.check("minus_dm(" + n + ")", bars, b -> DecimalTrends.movements(b, n, false));
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void stops(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        DecimalTwin.check("sar", bars, b -> DecimalStops.sar(b, 0.02, 0.2));
        DecimalTwin.check("sar(0.5,0.1)", bars, b -> DecimalStops.sar(b, 0.5, 0.1));
        double[][] settings = {
            {0, 0, 0.02, 0.02, 0.2, 0.02, 0.02, 0.2},
            {0, 0.01, 0.03, 0.02, 0.4, 0.02, 0.01, 0.3},
            {1000, 0, 0.5, 0.02, 0.4, 0.02, 0.9, 0.3},
            {-500, 0.02, 0.03, 0.05, 0.4, 0.01, 0.01, 0.1}
        };
        for (double[] rules : settings) {
            String arguments = Arrays.toString(rules).replace('[', '(').replace(']', ')');
            DecimalTwin.check("sarext" + arguments, bars, b -> DecimalStops.sarext(b, rules));
        }
    }

    private static BigDecimal[] up(List<Bar> bars, int n) {
        return DecimalTrends.aroon(column(bars, Bar::high), n);
    }

    private static BigDecimal[] down(List<Bar> bars, int n) {
        return DecimalTrends.aroon(negated(column(bars, Bar::low)), n);
    }
}
