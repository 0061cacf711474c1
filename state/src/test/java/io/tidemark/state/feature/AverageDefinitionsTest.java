package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving averages against their definitions. */
class AverageDefinitionsTest {

    private static final MathContext DIGITS = new MathContext(50);

    private final List<Bar> walk = DailySeries.walk(21, 1_500, 100);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 9, 14, 33, 100})
    void ofWeights(int n) {
        NaiveTwin.check(
                "sinwma(" + n + ")",
                walk,
                n - 1,
                (x, i) -> weighted(NaiveTwin.window(x, i, n), k -> Math.sin(Math.PI * (k + 1) / (n + 1))));
        NaiveTwin.check(
                "alma(" + n + ",peak=floor)",
                walk,
                n - 1,
                (x, i) -> weighted(NaiveTwin.window(x, i, n), k -> gauss(k, Math.floor(0.85 * (n - 1)), n / 6.0)));
        NaiveTwin.check(
                "alma(" + n + ",0.5,4)",
                walk,
                n - 1,
                (x, i) -> weighted(NaiveTwin.window(x, i, n), k -> gauss(k, 0.5 * (n - 1), n / 4.0)));
        int root = (int) Math.sqrt(n);
        NaiveTwin.check("hma(" + n + ")", walk, n + root - 2, (x, i) -> {
            double[] raw = IntStream.rangeClosed(i - root + 1, i)
                    .mapToDouble(j -> 2 * wma(NaiveTwin.window(x, j, n / 2)) - wma(NaiveTwin.window(x, j, n)))
                    .toArray();
            return wma(raw);
        });
    }

    @Test
    void ofFourWeights() {
        NaiveTwin.check("swma", walk, 3, (x, i) -> (x[i] + 2 * x[i - 1] + 2 * x[i - 2] + x[i - 3]) / 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 9, 14})
    void recursive(int n) {
        double[] rma = new double[walk.size()];
        NaiveTwin.check(
                "rma(" + n + ")",
                walk,
                n - 1,
                (x, i) -> rma[i] = i == n - 1 ? mean(NaiveTwin.window(x, i, n)) : (rma[i - 1] * (n - 1) + x[i]) / n);
        int lag = (n - 1) / 2;
        double[] zlema = new double[walk.size()];
        NaiveTwin.check("zlema(" + n + ")", walk, n + lag - 1, (x, i) -> {
            IntToDoubleFunction ahead = j -> x[j] + (x[j] - x[j - lag]);
            zlema[i] = i == n + lag - 1
                    ? IntStream.rangeClosed(lag, i).mapToDouble(ahead).average().orElseThrow()
                    : (2 * ahead.applyAsDouble(i) + (n - 1) * zlema[i - 1]) / (n + 1);
            return zlema[i];
        });
        double[] vidya = new double[walk.size()];
        NaiveTwin.check("vidya(14," + n + ")", walk, n, (x, i) -> {
            double up = 0;
            double down = 0;
            for (int j = i - n + 1; j <= i; j++) {
                up += Math.max(0, x[j] - x[j - 1]);
                down += Math.max(0, x[j - 1] - x[j]);
            }
            double k = 2.0 / 15 * Math.abs((up - down) / (up + down));
            vidya[i] = k * x[i] + (1 - k) * (i == n ? x[i - 1] : vidya[i - 1]);
            return vidya[i];
        });
        double[] mcginley = new double[walk.size()];
        NaiveTwin.check("mcginley(" + n + ",0.6)", walk, n - 1, (x, i) -> {
            if (i == n - 1) {
                mcginley[i] = mean(NaiveTwin.window(x, i, n));
            } else {
                double before = mcginley[i - 1];
                double step = (x[i] - before) / (0.6 * n * Math.pow(x[i] / before, 4));
                // No step goes beyond the value.
                mcginley[i] = Math.abs(step) > Math.abs(x[i] - before) ? x[i] : before + step;
            }
            return mcginley[i];
        });
    }

    @Test
    void mcGinleyFindsBackFromAnywhere() {
        List<Bar> bars = new ArrayList<>(walk.subList(0, 300));
        double[] clean = Runs.values("mcginley", bars);
        for (double odd : new double[] {0, -5, 1e-300, 1e99, 3}) {
            bars.set(50, DailySeries.flat(50, odd));
            double[] values = Runs.values("mcginley", bars);
            assertThat(values[299]).as("after %s", odd).isCloseTo(clean[299], within(clean[299] * 1e-3));
        }
    }

    @Test
    void mcGinleyFollowsToAnotherLevel() {
        List<Bar> bars = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            bars.add(DailySeries.flat(day, day < 50 ? 1 : 20));
        }
        assertThat(Runs.values("mcginley", bars)[99]).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void equalDecimals(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        DecimalTwin.check("vwma(1)", bars, b -> vwma(b, 1));
        for (int n : new int[] {2, 14, 64, 65, 200}) {
            DecimalTwin.check("wma(" + n + ")", bars, b -> weighted(DecimalOracle.closes(b), n, k -> k + 1));
            DecimalTwin.check(
                    "trima(" + n + ")", bars, b -> weighted(DecimalOracle.closes(b), n, k -> Math.min(k + 1, n - k)));
            DecimalTwin.check("rma(" + n + ")", bars, b -> DecimalOracle.wilder(DecimalOracle.closes(b), n));
            DecimalTwin.check("vwma(" + n + ")", bars, b -> vwma(b, n));
        }
    }

    /** A bar without a volume is left out on both sides. */
    @Test
    void vwmaPassesOverBarsWithoutVolume() {
        List<Bar> bars = DailySeries.withoutSomeVolumes(walk.subList(0, 300));
        List<Bar> known =
                bars.stream().filter(bar -> !Double.isNaN(bar.volume())).toList();
        double[] ours = Arrays.stream(Runs.values("vwma(20)", bars))
                .filter(v -> !Double.isNaN(v))
                .toArray();
        double[] expected = Arrays.stream(Runs.values("vwma(20)", known))
                .filter(v -> !Double.isNaN(v))
                .toArray();
        assertThat(ours).hasSize(181).containsExactly(expected);
    }

    /** So is a bar without a value: the return is null after an open of 0. */
    @Test
    void vwmaPassesOverBarsWithoutValue() {
        List<Bar> bars = new ArrayList<>();
        List<double[]> known = new ArrayList<>();
        for (int day = 0; day < 300; day++) {
            double open = day % 5 == 2 ? 0 : 100 + day % 7;
            bars.add(DailySeries.bar(day, open, 1, 1, 1, 1 + day % 11));
            double before = day == 0 ? 0 : bars.get(day - 1).open();
            double share = open / before - 1;
            double expected = Double.NaN;
            if (before != 0) {
                known.add(new double[] {share * (1 + day % 11), 1 + day % 11});
                List<double[]> last = known.subList(Math.max(0, known.size() - 4), known.size());
                expected = last.size() < 4
                        ? Double.NaN
                        : last.stream().mapToDouble(pair -> pair[0]).sum()
                                / last.stream().mapToDouble(pair -> pair[1]).sum();
            }
            double ours = Runs.values("vwma(pct_return(open,1),4)", bars)[day];
            DailySeries.assertClose(ours, expected, 1e-12, () -> "bar " + bars.size());
        }
    }

    private static double weighted(double[] window, IntToDoubleFunction weight) {
        double sum = 0;
        double total = 0;
        for (int k = 0; k < window.length; k++) {
            sum += weight.applyAsDouble(k) * window[k];
            total += weight.applyAsDouble(k);
        }
        return sum / total;
    }

    private static double wma(double[] window) {
        return weighted(window, k -> k + 1);
    }

    private static double gauss(int k, double peak, double width) {
        return Math.exp(-(k - peak) * (k - peak) / (2 * width * width));
    }

    private static double mean(double[] window) {
        return Arrays.stream(window).average().orElseThrow();
    }

    private static BigDecimal[] weighted(BigDecimal[] x, int n, IntToDoubleFunction weight) {
        BigDecimal[] out = new BigDecimal[x.length];
        for (int i = n - 1; i < x.length; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal total = BigDecimal.ZERO;
            for (int k = 0; k < n; k++) {
                BigDecimal w = new BigDecimal(weight.applyAsDouble(k));
                sum = sum.add(w.multiply(x[i - n + 1 + k]));
                total = total.add(w);
            }
            out[i] = sum.divide(total, DIGITS);
        }
        return out;
    }

    private static BigDecimal[] vwma(List<Bar> bars, int n) {
        BigDecimal[] out = new BigDecimal[bars.size()];
        for (int i = n - 1; i < out.length; i++) {
            BigDecimal traded = BigDecimal.ZERO;
            BigDecimal volume = BigDecimal.ZERO;
            for (Bar bar : bars.subList(i - n + 1, i + 1)) {
                traded = traded.add(new BigDecimal(bar.close()).multiply(new BigDecimal(bar.volume())));
                volume = volume.add(new BigDecimal(bar.volume()));
            }
            out[i] = volume.signum() == 0 ? null : traded.divide(volume, DIGITS);
        }
        return out;
    }
}
