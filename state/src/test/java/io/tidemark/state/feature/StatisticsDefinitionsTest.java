package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics of windows against their definitions. */
class StatisticsDefinitionsTest {

    private static final MathContext DIGITS = new MathContext(60);

    private final List<Bar> walk = DailySeries.walk(22, 1_500, 100);

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 20, 64, 65, 200})
    void moments(int n) {
        NaiveTwin.check("zscore(" + n + ")", walk, n - 1, (x, i) -> {
            double[] w = NaiveTwin.window(x, i, n);
            return (x[i] - mean(w)) / Math.sqrt(central(w, 2) / (n - 1));
        });
        NaiveTwin.check(
                "stddev(" + n + ",of=sample)",
                walk,
                n - 1,
                (x, i) -> Math.sqrt(central(NaiveTwin.window(x, i, n), 2) / (n - 1)));
        double m = n;
        NaiveTwin.check("skew(" + n + ")", walk, n - 1, (x, i) -> {
            double[] w = NaiveTwin.window(x, i, n);
            double deviation = Math.sqrt(central(w, 2) / (m - 1));
            return m / ((m - 1) * (m - 2)) * central(w, 3) / Math.pow(deviation, 3);
        });
        NaiveTwin.check("kurtosis(" + n + ")", walk, n - 1, (x, i) -> {
            double[] w = NaiveTwin.window(x, i, n);
            double variance = central(w, 2) / (m - 1);
            return m * (m + 1) / ((m - 1) * (m - 2) * (m - 3)) * central(w, 4) / (variance * variance)
                    - 3 * (m - 1) * (m - 1) / ((m - 2) * (m - 3));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 101})
    void order(int n) {
        for (List<Bar> bars : List.of(walk, Hostile.SPIKES.bars(), Hostile.FLAT.bars(), ties())) {
            NaiveTwin.check("median(" + n + ")", bars, n - 1, (x, i) -> median(NaiveTwin.window(x, i, n)));
            for (double q : new double[] {0, 0.1, 0.25, 0.9, 1}) {
                NaiveTwin.check(
                        "quantile(" + n + "," + q + ")", bars, n - 1, (x, i) -> quantile(NaiveTwin.window(x, i, n), q));
            }
            NaiveTwin.check("mad(" + n + ",of=median)", bars, n - 1, (x, i) -> {
                double[] w = NaiveTwin.window(x, i, n);
                double median = median(w);
                return median(Arrays.stream(w).map(v -> Math.abs(v - median)).toArray());
            });
            NaiveTwin.check("mad(" + n + ")", bars, n - 1, (x, i) -> {
                double[] w = NaiveTwin.window(x, i, n);
                return Arrays.stream(w).map(v -> Math.abs(v - mean(w))).sum() / n;
            });
            NaiveTwin.check(
                    "percent_rank(" + n + ")",
                    bars,
                    n,
                    (x, i) -> Arrays.stream(NaiveTwin.window(x, i - 1, n))
                                    .filter(v -> v < x[i])
                                    .count()
                            * 100.0
                            / n);
            NaiveTwin.check(
                    "percent_rank(" + n + ",counts=less_or_equal)",
                    bars,
                    n,
                    (x, i) -> Arrays.stream(NaiveTwin.window(x, i - 1, n))
                                    .filter(v -> v <= x[i])
                                    .count()
                            * 100.0
                            / n);
            NaiveTwin.check("max_age(" + n + ")", bars, n - 1, (x, i) -> {
                int age = 0;
                for (int j = 1; j < n; j++) {
                    age = x[i - j] > x[i - age] ? j : age;
                }
                return age;
            });
        }
    }

    @Test
    void quantilesEndAtOne() {
        assertThatThrownBy(() -> Runs.plan("quantile(5,2)")).hasMessageContaining("from 0 to 1, not 2.0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 14})
    void returns(int n) {
        NaiveTwin.check("log_return(" + n + ")", walk, n, (x, i) -> Math.log(x[i]) - Math.log(x[i - n]));
        NaiveTwin.check("pct_return(" + n + ")", walk, n, (x, i) -> x[i] / x[i - n] - 1);
    }

    @Test
    void returnsOfWhatIsNotPositiveAreNull() {
        List<Bar> bars = DoubleStream.of(1, 0, 2, -2, -1, 1)
                .mapToObj(x -> DailySeries.flat(0, x))
                .toList();
        assertThat(Runs.values("log_return", bars)).containsOnly(Double.NaN);
        assertThat(Runs.values("pct_return", bars)).containsExactly(Double.NaN, -1, Double.NaN, -2, -0.5, -2);
    }

    @Test
    void fractionalDifference() {
        for (double d : new double[] {0.4, 1, 1.5}) {
            List<Double> w = new ArrayList<>(List.of(1.0));
            for (int k = 1; true; k++) {
                double next = -w.get(k - 1) * (d - k + 1) / k;
                if (Math.abs(next) < 1e-4) {
                    break;
                }
                w.add(next);
            }
            NaiveTwin.check("fracdiff(" + d + ")", walk, w.size() - 1, (x, i) -> {
                double sum = 0;
                for (int k = 0; k < w.size(); k++) {
                    sum += w.get(k) * x[i - k];
                }
                return sum;
            });
        }
        assertThat(Runs.plan("fracdiff").warmUp(0)).isEqualTo(282);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 21, 50})
    void hurst(int n) {
        NaiveTwin.check("hurst(" + n + ",8)", walk, n - 1, (x, i) -> {
            double[] w = NaiveTwin.window(x, i, n);
            int lags = Math.min(8, n - 2) - 1;
            double[] lnLag = new double[lags];
            double[] lnDeviation = new double[lags];
            for (int k = 0; k < lags; k++) {
                int lag = k + 2;
                double[] changes = new double[n - lag];
                for (int j = 0; j < changes.length; j++) {
                    changes[j] = w[j + lag] - w[j];
                }
                lnLag[k] = Math.log(lag);
                lnDeviation[k] = Math.log(Math.sqrt(central(changes, 2) / changes.length));
            }
            return cross(lnLag, lnDeviation) / central(lnLag, 2);
        });
    }

    /** A bar at which one of the two is unknown is passed over in both. */
    @Test
    void comovementKeepsPairsTogether() {
        List<Bar> bars = DailySeries.withoutSomeVolumes(walk.subList(0, 300));
        List<Bar> known =
                bars.stream().filter(bar -> !Double.isNaN(bar.volume())).toList();
        for (String expression : List.of("correl(close,volume,5)", "correl(volume,close,5)")) {
            double[] expected = Runs.values(expression, known);
            double[] ours = Runs.values(expression, bars);
            for (int day = 0, at = 0; day < 300; day++) {
                assertThat(Double.valueOf(ours[day]))
                        .as("%s at day %d", expression, day)
                        .isEqualTo(Double.valueOf(day % 3 == 1 ? Double.NaN : expected[at++]));
            }
        }
        NaiveTwin.check("correl(close,close,5)", walk, 4, (x, i) -> 1);
        NaiveTwin.check("beta(close,close,5)", walk, 5, (x, i) -> 1);
        NaiveTwin.check("correl(volume,close,5)", Hostile.FLAT.bars(), 4, (x, i) -> 0);
    }

    /** A constant and a slope on top of it, whatever the level. */
    @Test
    void aLineIsItsOwnRegression() {
        NaiveTwin.check("linearreg(9)", line(), 8, (x, i) -> x[i]);
        NaiveTwin.check("tsf(9)", line(), 8, (x, i) -> x[i] + 0.25);
        NaiveTwin.check("linearreg_intercept(9)", line(), 8, (x, i) -> x[i - 8]);
        NaiveTwin.check("linearreg_slope(9)", line(), 8, (x, i) -> 0.25);
        NaiveTwin.check("linearreg_angle(9)", line(), 8, (x, i) -> Math.toDegrees(Math.atan(0.25)));
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void variancesEqualDecimals(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {2, 14, 64, 65, 200}) {
            DecimalTwin.check("var(" + n + ")", bars, b -> variances(DecimalOracle.closes(b), n, n));
            DecimalTwin.check("var(" + n + ",of=sample)", bars, b -> variances(DecimalOracle.closes(b), n, n - 1));
            DecimalTwin.check("sum(" + n + ")", bars, b -> sums(DecimalOracle.closes(b), n));
        }
    }

    private static BigDecimal[] variances(BigDecimal[] x, int n, int divisor) {
        BigDecimal[] means = DecimalOracle.sma(x, n);
        BigDecimal[] out = new BigDecimal[x.length];
        for (int i = n - 1; i < x.length; i++) {
            out[i] = BigDecimal.ZERO;
            for (int j = i - n + 1; j <= i; j++) {
                out[i] = out[i].add(x[j].subtract(means[i]).pow(2));
            }
            out[i] = out[i].divide(new BigDecimal(divisor), DIGITS);
        }
        return out;
    }

    private static BigDecimal[] sums(BigDecimal[] x, int n) {
        BigDecimal[] out = new BigDecimal[x.length];
        for (int i = n - 1; i < x.length; i++) {
            out[i] = Arrays.stream(x, i - n + 1, i + 1).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return out;
    }

    private static double mean(double[] w) {
        return Arrays.stream(w).average().orElseThrow();
    }

    /** Σ (x − mean)^power. */
    private static double central(double[] w, int power) {
        double mean = mean(w);
        return Arrays.stream(w).map(v -> Math.pow(v - mean, power)).sum();
    }

    /** Σ (x − mean of x)·(y − mean of y). */
    private static double cross(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += (x[k] - mean(x)) * (y[k] - mean(y));
        }
        return sum;
    }

    private static double median(double[] w) {
        double[] sorted = Arrays.stream(w).sorted().toArray();
        return (sorted[(w.length - 1) / 2] + sorted[w.length / 2]) / 2;
    }

    private static double quantile(double[] w, double q) {
        double[] sorted = Arrays.stream(w).sorted().toArray();
        double rank = q * (w.length - 1);
        int below = (int) Math.floor(rank);
        int above = (int) Math.ceil(rank);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    /** Few levels, so that many values are equal. */
    private static List<Bar> ties() {
        List<Bar> bars = new ArrayList<>();
        for (int day = 0; day < 500; day++) {
            bars.add(DailySeries.flat(day, day * day % 7));
        }
        return bars;
    }

    private static List<Bar> line() {
        List<Bar> bars = new ArrayList<>();
        for (int day = 0; day < 200; day++) {
            bars.add(DailySeries.flat(day, 1_000 + day * 0.25));
        }
        return bars;
    }
}
