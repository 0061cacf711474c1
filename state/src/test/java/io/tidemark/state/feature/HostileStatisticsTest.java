package io.tidemark.state.feature;

import static io.tidemark.state.feature.DecimalOracle.closes;
import static io.tidemark.state.feature.DecimalSeries.column;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How two prices move together, and lines through one, against naive decimals, on series that break careless arithmetic. */
class HostileStatisticsTest {

    /** In shares of what they would be if one price were a line of the other: for the correlation that is 1. */
    @ParameterizedTest
    @EnumSource(Hostile.class)
    void comovements(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {2, 5, 14, 65}) {
            DecimalTwin.check(
                    "correl(high,low," + n + ")",
                    bars,
                    b -> DecimalStatistics.correlation(column(b, Bar::high), column(b, Bar::low), n),
                    b -> DecimalSeries.always(b, 1));
            DecimalTwin.check(
                    "beta(high,low," + n + ")",
                    bars,
                    b -> DecimalStatistics.beta(column(b, Bar::high), column(b, Bar::low), n),
                    b -> DecimalStatistics.betaOfLine(column(b, Bar::high), column(b, Bar::low), n));
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void lines(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {2, 14, 64, 65, 200}) {
            check("linearreg_slope(" + n + ")", n, bars, b -> DecimalStatistics.slope(closes(b), n));
            check("linearreg(" + n + ")", n, bars, b -> DecimalStatistics.line(closes(b), n, n - 1));
            check("linearreg_intercept(" + n + ")", n, bars, b -> DecimalStatistics.line(closes(b), n, 0));
            check("tsf(" + n + ")", n, bars, b -> DecimalStatistics.line(closes(b), n, n));
        }
    }

    /** Or within 1e-15 of the greatest value in the window: lines and slopes go through zero. */
    private static void check(String expression, int n, List<Bar> bars, Function<List<Bar>, BigDecimal[]> oracle) {
        DecimalTwin.check(
                expression, bars, oracle, b -> DecimalSeries.times(DecimalSeries.highest(closes(b), n), 1e-3));
    }
}
