package io.tidemark.state.feature;

import static io.tidemark.state.feature.DecimalAverages.folded;
import static io.tidemark.state.feature.DecimalOracle.closes;
import static io.tidemark.state.feature.DecimalOracle.sma;
import static io.tidemark.state.feature.DecimalSeries.column;
import static io.tidemark.state.feature.DecimalSeries.highest;
import static io.tidemark.state.feature.DecimalSeries.lowest;
import static io.tidemark.state.feature.DecimalSeries.minus;
import static io.tidemark.state.feature.DecimalSeries.plus;
import static io.tidemark.state.feature.DecimalSeries.times;
import static io.tidemark.state.feature.DecimalStatistics.deviation;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Averages, bands and middles against naive decimals, on series that break careless arithmetic. */
class HostileAveragesTest {

    private static final int[] LENGTHS = {2, 14, 65};

    /** In shares of the terms, each a multiple of an average, that are added and subtracted. */
    @ParameterizedTest
    @EnumSource(Hostile.class)
    void ofAverages(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : LENGTHS) {
            DecimalTwin.check(
                    "dema(" + n + ")",
                    bars,
                    b -> DecimalAverages.dema(closes(b), n),
                    b -> plus(times(folded(closes(b), n, 1), 2), folded(closes(b), n, 2)));
            DecimalTwin.check(
                    "tema(" + n + ")",
                    bars,
                    b -> DecimalAverages.tema(closes(b), n),
                    b -> times(plus(folded(closes(b), n, 1), folded(closes(b), n, 2)), 3));
            for (double v : new double[] {0.7, 0.3}) {
                DecimalTwin.check(
                        "t3(" + n + "," + v + ")",
                        bars,
                        b -> DecimalAverages.t3(closes(b), n, v),
                        b -> times(plus(folded(closes(b), n, 3), folded(closes(b), n, 4)), Math.pow(1 + v, 3)));
            }
            DecimalTwin.check(
                    "trix(" + n + ")",
                    bars,
                    b -> DecimalAverages.trix(closes(b), n),
                    b -> DecimalSeries.greater(
                            DecimalSeries.always(b, 100),
                            plus(DecimalAverages.trix(closes(b), n), DecimalSeries.always(b, 100))));
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void ofValues(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : LENGTHS) {
            DecimalTwin.check("kama(" + n + ")", bars, b -> DecimalAverages.kama(closes(b), n, 2, 30));
            DecimalTwin.check("kama(" + n + ",5,20)", bars, b -> DecimalAverages.kama(closes(b), n, 5, 20));
            DecimalTwin.check("midpoint(" + n + ")", bars, b -> middle(highest(closes(b), n), lowest(closes(b), n)));
            DecimalTwin.check(
                    "midprice(" + n + ")",
                    bars,
                    b -> middle(highest(column(b, Bar::high), n), lowest(column(b, Bar::low), n)));
        }
    }

    /** In shares of the average and the deviation that are subtracted. */
    @ParameterizedTest
    @EnumSource(Hostile.class)
    void bands(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : LENGTHS) {
            DecimalTwin.check("bb_middle(" + n + ")", bars, b -> sma(closes(b), n));
            DecimalTwin.check("bb_upper(" + n + ",2.5)", bars, b -> above(b, n));
            DecimalTwin.check(
                    "bb_lower(" + n + ",2.5)",
                    bars,
                    b -> minus(sma(closes(b), n), times(deviation(closes(b), n), 2.5)),
                    b -> above(b, n));
        }
    }

    private static BigDecimal[] above(List<Bar> bars, int n) {
        return plus(sma(closes(bars), n), times(deviation(closes(bars), n), 2.5));
    }

    private static BigDecimal[] middle(BigDecimal[] one, BigDecimal[] other) {
        return times(plus(one, other), 0.5);
    }
}
