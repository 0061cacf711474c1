package io.tidemark.state.feature;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tidemark.state.bar.Bar;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters by their equations over plain arrays. */
class FilterDefinitionsTest {

    private static final List<Bar> WALK = DailySeries.walk(43, 600, 100);
    private static final double SCALE = 1;
    private static final double[] X = DailySeries.column(WALK, Bar::close);
    private static final double[] MIDDLE = DailySeries.column(WALK, bar -> (bar.high() + bar.low()) / 2);

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("super_smoother(10)", from(9, smooth(X, 0, 10))),
                arguments("super_smoother(33)", from(32, smooth(X, 0, 33))),
                arguments("high_pass(48)", from(47, highPass(48))),
                arguments("roofing(40,12)", from(50, smooth(highPass(40), 39, 12))),
                arguments("decycler(60)", from(59, decycled(60))),
                arguments("itrend", from(6, trend(0.07))),
                arguments("itrend(0.3)", from(6, trend(0.3))),
                arguments("laguerre(0.8)", from(3, laguerre(0.8, false))),
                arguments("laguerre_rsi(0.5)", from(3, laguerre(0.5, true))),
                arguments("laguerre_rsi(0.2)", from(3, laguerre(0.2, true))),
                arguments("kalman(0.01)", kalman(0.02, 2)),
                arguments("kalman(3)", kalman(0.3, 0.1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalTheirDefinitions(String expression, double[] expected) {
        PlainTwin.check(expression, WALK, SCALE, expected);
    }

    private static double[] from(int first, double[] values) {
        return PlainSeries.of(values.length, i -> i < first ? Double.NaN : values[i]);
    }

    private static double before(double[] x, int i, int first) {
        return x[Math.max(first, i)];
    }

    private static double[] smooth(double[] x, int first, int n) {
        double a = Math.exp(-Math.sqrt(2) * Math.PI / n);
        double c2 = 2 * a * Math.cos(Math.sqrt(2) * Math.PI / n);
        double c3 = -a * a;
        double[] y = new double[x.length];
        for (int i = first; i < x.length; i++) {
            double one = i > first ? y[i - 1] : x[first];
            double two = i > first + 1 ? y[i - 2] : x[first];
            y[i] = (1 - c2 - c3) * (x[i] + before(x, i - 1, first)) / 2 + c2 * one + c3 * two;
        }
        return y;
    }

    private static double[] highPass(int n) {
        double w = Math.sqrt(0.5) * 2 * Math.PI / n;
        double alpha = (Math.cos(w) + Math.sin(w) - 1) / Math.cos(w);
        double[] y = new double[X.length];
        for (int i = 2; i < X.length; i++) {
            y[i] = (1 - alpha / 2) * (1 - alpha / 2) * (X[i] - 2 * X[i - 1] + X[i - 2])
                    + 2 * (1 - alpha) * y[i - 1]
                    - (1 - alpha) * (1 - alpha) * y[i - 2];
        }
        return y;
    }

    /** The source less its one-pole high pass. */
    private static double[] decycled(int n) {
        double w = 2 * Math.PI / n;
        double alpha = (Math.cos(w) + Math.sin(w) - 1) / Math.cos(w);
        double[] high = new double[X.length];
        for (int i = 1; i < X.length; i++) {
            high[i] = (1 - alpha / 2) * (X[i] - X[i - 1]) + (1 - alpha) * high[i - 1];
        }
        return PlainSeries.minus(X, high);
    }

    private static double[] trend(double a) {
        double[] y = new double[X.length];
        for (int i = 2; i < X.length; i++) {
            y[i] = i < 6
                    ? (MIDDLE[i] + 2 * MIDDLE[i - 1] + MIDDLE[i - 2]) / 4
                    : (a - a * a / 4) * MIDDLE[i]
                            + 0.5 * a * a * MIDDLE[i - 1]
                            - (a - 0.75 * a * a) * MIDDLE[i - 2]
                            + 2 * (1 - a) * y[i - 1]
                            - (1 - a) * (1 - a) * y[i - 2];
        }
        return y;
    }

    private static double[] laguerre(double g, boolean isRsi) {
        double[][] l = new double[4][X.length];
        double[] out = new double[X.length];
        for (int i = 0; i < X.length; i++) {
            int last = Math.max(0, i - 1);
            for (int k = 0; k < 4; k++) {
                l[k][i] = i == 0
                        ? X[0]
                        : k == 0 ? (1 - g) * X[i] + g * l[0][last] : -g * l[k - 1][i] + l[k - 1][last] + g * l[k][last];
            }
            double up = 0;
            double down = 0;
            for (int k = 0; k < 3; k++) {
                double step = l[k][i] - l[k + 1][i];
                up += step >= 0 ? step : 0;
                down += step < 0 ? -step : 0;
            }
            out[i] = isRsi ? up / (up + down) : (l[0][i] + 2 * l[1][i] + 2 * l[2][i] + l[3][i]) / 6;
        }
        return out;
    }

    /** The textbook's two steps with variances of their own; it starts with that of the noise. */
    private static double[] kalman(double process, double noise) {
        double[] out = new double[X.length];
        double p = noise;
        out[0] = X[0];
        for (int i = 1; i < X.length; i++) {
            double predicted = p + process;
            double gain = predicted / (predicted + noise);
            out[i] = out[i - 1] + gain * (X[i] - out[i - 1]);
            p = (1 - gain) * predicted;
        }
        return out;
    }
}
