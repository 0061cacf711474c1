package io.tidemark.state.feature;

import static io.tidemark.state.feature.PlainBars.mean;
import static io.tidemark.state.feature.PlainBars.rolling;
import static io.tidemark.state.feature.PlainBars.sampleDeviation;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What windows of a series say of its nature, and its volatilities, by their definitions over plain arrays. */
class SeriesDefinitionsTest {

    private static final List<Bar> WALK = DailySeries.coarse(42, 500, 60);
    private static final double SCALE = 1e-3;
    private static final double[] CLOSE = DailySeries.column(WALK, Bar::close);
    private static final double[] HIGH = DailySeries.column(WALK, Bar::high);
    private static final double[] LOGS =
            PlainSeries.of(CLOSE.length, i -> i == 0 ? Double.NaN : Math.log(CLOSE[i] / CLOSE[i - 1]));

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(
                        "autocorr(log_return(1),40,3)",
                        pairs(LOGS, PlainSeries.lag(LOGS, 3), 40, SeriesDefinitionsTest::correlation)),
                arguments("cov(high,close,25,of=sample)", pairs(HIGH, CLOSE, 25, (x, y) -> covariance(x, y) * 25 / 24)),
                arguments("cov(high,close,25)", pairs(HIGH, CLOSE, 25, SeriesDefinitionsTest::covariance)),
                arguments("spearman(high,close,25)", pairs(HIGH, CLOSE, 25, (x, y) -> correlation(ranks(x), ranks(y)))),
                arguments(
                        "r_squared(21)",
                        rolling(CLOSE, 21, window -> squared(correlation(window, PlainSeries.of(21, i -> i))))),
                arguments(
                        "mape(9)",
                        rolling(
                                CLOSE,
                                9,
                                window -> Arrays.stream(window)
                                                .map(x -> Math.abs(x - mean(window)) / x)
                                                .sum()
                                        / 9)),
                arguments("variance_ratio", rolling(LOGS, 60, window -> varianceRatio(window, 2))),
                arguments("variance_ratio(40,5)", rolling(LOGS, 40, window -> varianceRatio(window, 5))),
                arguments("half_life(50)", rolling(CLOSE, 51, SeriesDefinitionsTest::halfLife)),
                arguments("shannon_entropy(40,6)", rolling(CLOSE, 40, window -> entropy(window, 6))),
                arguments("sample_entropy(40,2,0.5)", rolling(CLOSE, 40, window -> sampleEntropy(window, 2, 0.5))),
                arguments("sample_entropy(40,1,0.3)", rolling(CLOSE, 40, window -> sampleEntropy(window, 1, 0.3))),
                arguments(
                        "approx_entropy(40,2,0.5)",
                        rolling(CLOSE, 40, window -> phi(window, 2, 0.5) - phi(window, 3, 0.5))),
                arguments("ewma_volatility", ewma(0.94)),
                arguments("ewma_volatility(0.5)", ewma(0.5)),
                arguments("garch_volatility(log_return(1),0.001,0.00002,0.12,0.8)", garch(0.001, 0.00002, 0.12, 0.8)),
                arguments("vol_of_vol(10,15)", sampleDeviation(sampleDeviation(LOGS, 10), 15)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalTheirDefinitions(String expression, double[] expected) {
        PlainTwin.check(expression, WALK, SCALE, expected);
    }

    private interface OfPairs {
        double of(double[] x, double[] y);
    }

    private static double[] pairs(double[] x, double[] y, int n, OfPairs value) {
        return PlainSeries.of(x.length, i -> {
            if (i < n - 1 || Double.isNaN(x[i - n + 1]) || Double.isNaN(y[i - n + 1])) {
                return Double.NaN;
            }
            return value.of(Arrays.copyOfRange(x, i - n + 1, i + 1), Arrays.copyOfRange(y, i - n + 1, i + 1));
        });
    }

    private static double covariance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mean(x)) * (y[i] - mean(y));
        }
        return sum / x.length;
    }

    private static double correlation(double[] x, double[] y) {
        return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
    }

    private static double[] ranks(double[] x) {
        return PlainSeries.of(
                x.length,
                i -> Arrays.stream(x).filter(other -> other < x[i]).count()
                        + Arrays.stream(x).filter(other -> other == x[i]).count() / 2.0);
    }

    private static double varianceRatio(double[] r, int q) {
        int n = r.length;
        double mean = mean(r);
        double single = Arrays.stream(r).map(x -> squared(x - mean)).sum() / (n - 1);
        double many = 0;
        for (int end = q; end <= n; end++) {
            many += squared(Arrays.stream(r, end - q, end).sum() - q * mean);
        }
        double m = q * (n - q + 1.0) * (1 - 1.0 * q / n);
        return many / m / single;
    }

    /** By the normal equations of the changes on the values before them. */
    private static double halfLife(double[] window) {
        int n = window.length - 1;
        double[] before = Arrays.copyOf(window, n);
        double[] changes = PlainSeries.of(n, i -> window[i + 1] - window[i]);
        double slope = covariance(before, changes) / covariance(before, before);
        return slope < 0 && slope > -1 ? Math.log(0.5) / Math.log(1 + slope) : Double.NaN;
    }

    private static double entropy(double[] window, int bins) {
        double least = Arrays.stream(window).min().orElseThrow();
        double greatest = Arrays.stream(window).max().orElseThrow();
        double width = (greatest - least) / bins;
        double entropy = 0;
        for (int bin = 0; bin < bins; bin++) {
            int at = bin;
            double share = Arrays.stream(window)
                            .filter(x -> Math.min(bins - 1, Math.floor((x - least) / width)) == at)
                            .count()
                    / (double) window.length;
            entropy += share == 0 ? 0 : share * Math.log(1 / share) / Math.log(2);
        }
        return entropy;
    }

    private static double distance(double[] x, int one, int other, int m) {
        double distance = 0;
        for (int k = 0; k < m; k++) {
            distance = Math.max(distance, Math.abs(x[one + k] - x[other + k]));
        }
        return distance;
    }

    private static double sampleEntropy(double[] x, int m, double share) {
        double r = share * Math.sqrt(covariance(x, x));
        double b = 0;
        double a = 0;
        for (int i = 0; i < x.length - m; i++) {
            for (int j = 0; j < x.length - m; j++) {
                b += i != j && distance(x, i, j, m) <= r ? 1 : 0;
                a += i != j && distance(x, i, j, m + 1) <= r ? 1 : 0;
            }
        }
        return a == 0 || b == 0 ? Double.NaN : -Math.log(a / b);
    }

    private static double phi(double[] x, int m, double share) {
        double r = share * Math.sqrt(covariance(x, x));
        int patterns = x.length - m + 1;
        double sum = 0;
        for (int i = 0; i < patterns; i++) {
            double alike = 0;
            for (int j = 0; j < patterns; j++) {
                alike += distance(x, i, j, m) <= r ? 1 : 0;
            }
            sum += Math.log(alike / patterns);
        }
        return sum / patterns;
    }

    /** The weights of all squares before, the first of which has what is left. */
    private static double[] ewma(double lambda) {
        return PlainSeries.of(LOGS.length, i -> {
            double sum = i == 0 ? Double.NaN : Math.pow(lambda, i - 1) * squared(LOGS[1]);
            for (int j = 2; j <= i; j++) {
                sum += (1 - lambda) * Math.pow(lambda, i - j) * squared(LOGS[j]);
            }
            return Math.sqrt(sum);
        });
    }

    private static double[] garch(double mu, double omega, double alpha, double beta) {
        double[] variance = new double[LOGS.length];
        variance[0] = omega / (1 - alpha - beta);
        for (int i = 1; i < LOGS.length; i++) {
            variance[i] = omega + alpha * squared(LOGS[i] - mu) + beta * variance[i - 1];
        }
        return PlainSeries.of(LOGS.length, i -> i == 0 ? Double.NaN : Math.sqrt(variance[i]));
    }

    private static double squared(double x) {
        return x * x;
    }
}
