package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kernels against a naive oracle in 50-digit decimals, on series that break careless sums. */
class HostileSeriesTest {

    private static final int BARS = 700;
    private static final double RELATIVE = 1e-12;

    enum Hostile {
        FLAT,
        TINY,
        HUGE,
        JUMPS,
        BLOCKS,
        SPIKES;

        List<Bar> bars() {
            SplittableRandom random = new SplittableRandom(ordinal());
            List<Bar> bars = new ArrayList<>();
            for (int day = 0; day < BARS; day++) {
                double level = level(day);
                double close = this == FLAT ? level : level * (1 + 0.02 * random.nextDouble());
                double high = this == FLAT ? level : close * (1 + 0.01 * random.nextDouble());
                double low = this == FLAT ? level : close * (1 - 0.01 * random.nextDouble());
                bars.add(DailySeries.bar(day, close, high, low, close, 1));
            }
            return bars;
        }

        private double level(int day) {
            return switch (this) {
                case FLAT -> 101.37;
                case TINY -> 1e-9;
                case HUGE -> 1e15;
                case JUMPS -> day % 2 == 0 ? 60_000 : 1;
                case BLOCKS -> day / 130 % 2 == 0 ? 1e6 : 1e-6;
                case SPIKES -> day % 97 == 5 ? 1e9 : 0.01;
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void equalTheOracle(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {2, 14, 64, 65, 200}) {
            check("sma(" + n + ")", bars, b -> DecimalOracle.sma(DecimalOracle.closes(b), n));
            check("ema(" + n + ")", bars, b -> DecimalOracle.ema(DecimalOracle.closes(b), n));
            check("ema(" + n + ",seed=first)", bars, b -> DecimalOracle.emaFromFirst(DecimalOracle.closes(b), n));
            check("rsi(" + n + ")", bars, b -> DecimalOracle.rsi(DecimalOracle.closes(b), n));
            check("atr(" + n + ")", bars, b -> DecimalOracle.wilder(DecimalOracle.trueRanges(b), n));
            check(
                    "sma(ema(5)," + n + ")",
                    bars,
                    b -> DecimalOracle.sma(DecimalOracle.ema(DecimalOracle.closes(b), 5), n));
        }
        check("tr", bars, DecimalOracle::trueRanges);
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

    private static void check(String expression, List<Bar> bars, Function<List<Bar>, BigDecimal[]> oracle) {
        BigDecimal[] expected = oracle.apply(bars);
        double[] ours = Runs.values(expression, bars);
        for (int i = 0; i < expected.length; i++) {
            int at = i;
            double value = expected[i] == null ? Double.NaN : expected[i].doubleValue();
            DailySeries.assertClose(ours[i], value, RELATIVE * Math.abs(value), () -> expression + " at bar " + at);
        }
    }
}
