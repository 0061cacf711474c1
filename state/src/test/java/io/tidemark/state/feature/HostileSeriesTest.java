package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kernels against a naive oracle in 50-digit decimals, on series that break careless sums. */
class HostileSeriesTest {

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void equalTheOracle(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {2, 14, 64, 65, 200}) {
            DecimalTwin.check("sma(" + n + ")", bars, b -> DecimalOracle.sma(DecimalOracle.closes(b), n));
            DecimalTwin.check("ema(" + n + ")", bars, b -> DecimalOracle.ema(DecimalOracle.closes(b), n));
            DecimalTwin.check(
                    "ema(" + n + ",seed=first)", bars, b -> DecimalOracle.emaFromFirst(DecimalOracle.closes(b), n));
            DecimalTwin.check("rsi(" + n + ")", bars, b -> DecimalOracle.rsi(DecimalOracle.closes(b), n));
            DecimalTwin.check("atr(" + n + ")", bars, b -> DecimalOracle.wilder(DecimalOracle.trueRanges(b), n));
            DecimalTwin.check(
                    "sma(ema(5)," + n + ")",
                    bars,
                    b -> DecimalOracle.sma(DecimalOracle.ema(DecimalOracle.closes(b), 5), n));
        }
        DecimalTwin.check("tr", bars, DecimalOracle::trueRanges);
    }

    @Test
    void nothingThatHasLeftAWindowLingers() {
        List<Bar> bars = new ArrayList<>();
        for (int day = 0; day < 400; day++) {
            bars.add(DailySeries.flat(day, day == 150 ? 1e60 : day == 151 ? 1e30 : 0.7));
        }
        double[] sma = Runs.values("sma(90)", bars);
        double[] few = Runs.values("sma(9)", bars);
        for (int day = 330; day < 400; day++) {
            assertThat(sma[day]).isCloseTo(0.7, within(1e-15));
        }
        assertThat(few[160]).isCloseTo(0.7, within(1e-15));
    }

    /** Where nothing has moved and nothing was traded in the whole window, sums are 0, whatever was added to them before. */
    @Test
    void aWindowOfNothingSumsToNothing() {
        SplittableRandom random = new SplittableRandom(0);
        List<Bar> bars = new ArrayList<>();
        for (int day = 0; day < 400; day++) {
            boolean stopped = day % 200 >= 70;
            double price = stopped ? bars.get(day - 1).close() : Math.pow(10, 18 * random.nextDouble() - 9);
            bars.add(DailySeries.bar(day, price, price, price, price, stopped ? 0 : 1 + random.nextDouble()));
        }
        for (int n : new int[] {2, 14, 17, 64, 65, 100}) {
            double[] ranges = Runs.values("atr_sma(" + n + ")", bars);
            double[] traded = Runs.values("vwma(" + n + ")", bars);
            double[] flow = Runs.values("mfi(" + n + ")", bars);
            for (int day = 70; day < 400; day++) {
                if (day % 200 >= 70 + n) {
                    String where = n + " at " + day;
                    assertThat(ranges[day]).as(where).isZero();
                    assertThat(traded[day]).as(where).isNaN();
                    assertThat(flow[day]).as(where).isZero();
                }
            }
        }
    }
}
