package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.List;
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
}
