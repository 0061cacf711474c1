package io.tidemark.state.feature;

import static io.tidemark.state.feature.PlainBars.both;
import static io.tidemark.state.feature.PlainBars.ema;
import static io.tidemark.state.feature.PlainBars.mean;
import static io.tidemark.state.feature.PlainBars.sma;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Flow, spreads, profiles and sessions by their definitions over plain arrays. */
class FlowDefinitionsTest {

    private static final List<Bar> WALK = DailySeries.walk(44, 500, 30);
    private static final double SCALE = 0;
    private static final PlainBars BARS = new PlainBars(WALK);
    private static final double[] SIGNED = DailySeries.column(WALK, bar -> 2 * bar.buyVolume() - bar.volume());
    private static final double[] CHANGES = PlainSeries.change(BARS.close);
    private static final double[] SIGNS = BARS.from(1, i -> Math.signum(CHANGES[i]));
    private static final double[] TYPICAL = BARS.from(0, i -> (BARS.high[i] + BARS.low[i] + BARS.close[i]) / 3);
    private static final double[] SPANS = PlainSeries.minus(BARS.high, BARS.low);

    static Stream<Arguments> cases() {
        double[] illiquidity =
                BARS.from(1, i -> Math.abs(CHANGES[i] / BARS.close[i - 1]) / (BARS.close[i] * BARS.volume[i]));
        double[] typicalMean = sma(TYPICAL, 12);
        return Stream.of(
                arguments("signed_volume", SIGNED),
                arguments("order_flow_imbalance(30)", both(sma(SIGNED, 30), sma(BARS.volume, 30), (s, v) -> s / v)),
                arguments("vpin(30)", both(sma(PlainSeries.abs(SIGNED), 30), sma(BARS.volume, 30), (s, v) -> s / v)),
                arguments("kyle_lambda(25)", BARS.from(25, i -> slope(i, 25))),
                arguments("tick_sign", SIGNS),
                arguments("tick_imbalance(15)", sma(SIGNS, 15)),
                arguments("volume_imbalance(15)", BARS.from(15, FlowDefinitionsTest::volumeImbalance)),
                arguments("amihud_raw", illiquidity),
                arguments("amihud(20)", sma(illiquidity, 20)),
                arguments("roll_spread(30)", BARS.from(31, i -> roll(i, 30))),
                arguments("corwin_schultz_raw", corwinSchultz()),
                arguments("corwin_schultz(10)", sma(corwinSchultz(), 10)),
                arguments("keltner_original_middle(12)", typicalMean),
                arguments("keltner_original_upper(12)", both(typicalMean, sma(SPANS, 12), (m, r) -> m + r)),
                arguments("keltner_original_lower(12)", both(typicalMean, sma(SPANS, 12), (m, r) -> m - r)),
                arguments("keltner_simple_middle(12)", ema(TYPICAL, 12)),
                arguments(
                        "keltner_simple_upper(12,1.5)",
                        both(ema(TYPICAL, 12), sma(BARS.trueRange(), 12), (m, r) -> m + 1.5 * r)),
                arguments("profile_poc(20,0.5)", BARS.from(19, i -> profile(i, 0.5, 0.7)[0])),
                arguments("profile_vah(20,0.5)", BARS.from(19, i -> profile(i, 0.5, 0.7)[2])),
                arguments("profile_val(20,0.5)", BARS.from(19, i -> profile(i, 0.5, 0.7)[1])),
                arguments("profile_val(20,0.5,0.4)", BARS.from(19, i -> profile(i, 0.5, 0.4)[1])),
                arguments("renko_close(0.5)", renko(0.5, 0)),
                arguments("renko_direction(0.5)", renko(0.5, 1)),
                arguments("renko_bricks(0.5)", renko(0.5, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalTheirDefinitions(String expression, double[] expected) {
        double scale = expression.contains("imbalance")
                ? 1
                : expression.startsWith("kyle") || expression.contains("schultz") ? 1e-4 : SCALE;
        PlainTwin.check(expression, WALK, scale, expected);
    }

    @Test
    void anUnchangedCloseKeepsTheSign() {
        List<Bar> bars = Stream.of(5, 5, 6, 6, 4, 4, 4, 7)
                .map(close -> DailySeries.flat(0, close))
                .toList();
        assertThat(Runs.values("tick_sign", bars)).containsExactly(Double.NaN, 0, 1, 1, -1, -1, -1, 1);
    }

    /** Thirteen falling bars, then rising ones: the countdown of the fall goes on until the ninth of the rise. */
    @Test
    void aSetupOfTheOtherSideEndsTheCountdown() {
        double[] closes = {
            50, 50, 50, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60
        };
        List<Bar> bars = Arrays.stream(closes)
                .mapToObj(close -> DailySeries.flat(0, close))
                .toList();
        double[] setup = Runs.values("td_setup", bars);
        double[] countdown = Runs.values("td_countdown", bars);
        assertThat(Arrays.copyOfRange(setup, 4, 16)).containsExactly(-1, -2, -3, -4, -5, -6, -7, -8, -9, -9, -9, 1);
        assertThat(Arrays.copyOfRange(countdown, 11, 16)).containsExactly(0, 0, -1, -2, -2);
        assertThat(Arrays.copyOfRange(setup, 22, 26)).containsExactly(8, 9, 9, 9);
        assertThat(Arrays.copyOfRange(countdown, 22, 26)).containsExactly(-2, -2, 1, 2);
    }

    private static double volumeImbalance(int i) {
        double signed = 0;
        double whole = 0;
        for (int j = i - 14; j <= i; j++) {
            signed += SIGNS[j] * BARS.volume[j];
            whole += BARS.volume[j];
        }
        return signed / whole;
    }

    /** Least squares of the changes of the close on the signed volume. */
    private static double slope(int i, int n) {
        double[] x = Arrays.copyOfRange(SIGNED, i - n + 1, i + 1);
        double[] y = Arrays.copyOfRange(CHANGES, i - n + 1, i + 1);
        double above = 0;
        double below = 0;
        for (int j = 0; j < n; j++) {
            above += (x[j] - mean(x)) * (y[j] - mean(y));
            below += (x[j] - mean(x)) * (x[j] - mean(x));
        }
        return above / below;
    }

    private static double roll(int i, int n) {
        double[] x = Arrays.copyOfRange(CHANGES, i - n + 1, i + 1);
        double[] y = Arrays.copyOfRange(CHANGES, i - n, i);
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += (x[j] - mean(x)) * (y[j] - mean(y)) / n;
        }
        return sum < 0 ? 2 * Math.sqrt(-sum) : 0;
    }

    private static double[] corwinSchultz() {
        double k = 3 - 2 * Math.sqrt(2);
        return BARS.from(1, i -> {
            double one = Math.log(BARS.high[i] / BARS.low[i]);
            double other = Math.log(BARS.high[i - 1] / BARS.low[i - 1]);
            double beta = one * one + other * other;
            double span = Math.log(Math.max(BARS.high[i], BARS.high[i - 1]) / Math.min(BARS.low[i], BARS.low[i - 1]));
            double alpha = (Math.sqrt(2 * beta) - Math.sqrt(beta)) / k - Math.sqrt(span * span / k);
            return Math.max(0, 2 * (Math.exp(alpha) - 1) / (1 + Math.exp(alpha)));
        });
    }

    /** Point of control, low and high of the value area, from a sorted table of levels. */
    private static double[] profile(int i, double step, double share) {
        TreeMap<Double, Double> levels = new TreeMap<>();
        double total = 0;
        for (int j = i - 19; j <= i; j++) {
            levels.merge(Math.ceil(BARS.close[j] / step), BARS.volume[j], Double::sum);
            total += BARS.volume[j];
        }
        double control =
                Collections.max(levels.entrySet(), Map.Entry.comparingByValue()).getKey();
        double low = control;
        double high = control;
        while (levels.subMap(low, true, high, true).values().stream()
                        .mapToDouble(v -> v)
                        .sum()
                < share * total) {
            Map.Entry<Double, Double> below = levels.lowerEntry(low);
            Map.Entry<Double, Double> above = levels.higherEntry(high);
            if (below == null || (above != null && above.getValue() >= below.getValue())) {
                high = above.getKey();
            } else {
                low = below.getKey();
            }
        }
        return new double[] {control * step, low * step, high * step};
    }

    /** Brick by brick. */
    private static double[] renko(double size, int output) {
        double[] out = new double[BARS.size];
        double top = Math.rint(BARS.close[0] / size) * size;
        double bottom = top;
        double direction = 0;
        double bricks = 0;
        for (int i = 0; i < BARS.size; i++) {
            while (i > 0 && BARS.close[i] >= top + size) {
                bottom = top;
                top += size;
                direction = 1;
                bricks++;
            }
            while (i > 0 && BARS.close[i] <= bottom - size) {
                top = bottom;
                bottom -= size;
                direction = -1;
                bricks++;
            }
            out[i] = new double[] {direction < 0 ? bottom : top, direction, bricks}[output];
        }
        return out;
    }
}
