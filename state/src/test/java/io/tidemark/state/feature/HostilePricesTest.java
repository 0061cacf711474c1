package io.tidemark.state.feature;

import static io.tidemark.state.feature.DecimalOracle.closes;
import static io.tidemark.state.feature.DecimalOracle.trueRanges;
import static io.tidemark.state.feature.DecimalOracle.wilder;
import static io.tidemark.state.feature.DecimalSeries.before;
import static io.tidemark.state.feature.DecimalSeries.column;
import static io.tidemark.state.feature.DecimalSeries.minus;
import static io.tidemark.state.feature.DecimalSeries.plus;
import static io.tidemark.state.feature.DecimalSeries.share;
import static io.tidemark.state.feature.DecimalSeries.times;
import static io.tidemark.state.feature.DecimalSeries.zip;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prices of bars, their changes and what volumes say, against naive decimals, on series that break careless arithmetic. */
class HostilePricesTest {

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void ofBars(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        DecimalTwin.check("medprice", bars, b -> times(range(b), 0.5));
        DecimalTwin.check("avgprice", bars, b -> times(plus(plus(range(b), closes(b)), column(b, Bar::open)), 0.25));
        DecimalTwin.check("typprice", bars, b -> third(plus(range(b), closes(b))));
        DecimalTwin.check("wclprice", bars, b -> times(plus(range(b), times(closes(b), 2)), 0.25));
        for (int n : new int[] {2, 14, 65}) {
            DecimalTwin.check(
                    "natr(" + n + ")", bars, b -> zip(wilder(trueRanges(b), n), closes(b), DecimalSeries::percent));
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void changes(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {1, 2, 14, 65}) {
            DecimalTwin.check("mom(" + n + ")", bars, b -> minus(closes(b), before(closes(b), n)));
            for (String name : List.of("pct_return", "rocp")) {
                DecimalTwin.check(name + "(" + n + ")", bars, b -> DecimalStatistics.returns(closes(b), n));
            }
            DecimalTwin.check("rocr(" + n + ")", bars, b -> ratio(b, n));
            DecimalTwin.check("rocr100(" + n + ")", bars, b -> times(ratio(b, n), 100));
        }
    }

    /** In shares of all volumes so far, of which they are what was bought less what was sold. */
    @ParameterizedTest
    @EnumSource(Hostile.class)
    void volumes(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        DecimalTwin.check("ad", bars, DecimalVolumes::ad, DecimalVolumes::traded);
        for (int[] pair : new int[][] {{3, 10}, {10, 3}, {2, 65}}) {
            DecimalTwin.check(
                    "adosc(" + pair[0] + "," + pair[1] + ")",
                    bars,
                    b -> DecimalVolumes.adosc(b, pair[0], pair[1]),
                    DecimalVolumes::traded);
        }
    }

    private static BigDecimal[] ratio(List<Bar> bars, int n) {
        return zip(closes(bars), before(closes(bars), n), DecimalSeries::share);
    }

    private static BigDecimal[] range(List<Bar> bars) {
        return plus(column(bars, Bar::high), column(bars, Bar::low));
    }

    private static BigDecimal[] third(BigDecimal[] x) {
        return DecimalSeries.of(x.length, i -> share(x[i], new BigDecimal(3)));
    }
}
