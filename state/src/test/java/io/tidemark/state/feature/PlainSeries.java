package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;

/** Indicators over whole arrays, straight from their definitions and summed anew at each bar; NaN where there is none. */
final class PlainSeries {

    private static final String NAME = "plain";
    private static final double RELATIVE = 1e-9;

    private PlainSeries() {}

    /** The kernel equals the array within 1e-9 of the value, or of 1 where that is smaller; null for NaN. */
    static void check(String expression, List<Bar> bars, double[] expected) {
        double[] ours = Runs.values(expression, bars);
        for (int i = 0; i < expected.length; i++) {
            int at = i;
            double tolerance = RELATIVE * Math.max(1, Math.abs(expected[i]));
            DailySeries.assertClose(ours[i], expected[i], tolerance, () -> expression + " at bar " + at);
            Oracles.note(expression, NAME, Oracles.difference(ours[i], expected[i]));
        }
    }

    static double[] of(int length, IntToDoubleFunction value) {
        double[] out = new double[length];
        Arrays.setAll(out, value);
        return out;
    }

    static double[] zip(double[] x, double[] y, DoubleBinaryOperator value) {
        return of(x.length, i -> value.applyAsDouble(x[i], y[i]));
    }

    static double[] plus(double[] x, double[] y) {
        return zip(x, y, (one, other) -> one + other);
    }

    static double[] minus(double[] x, double[] y) {
        return zip(x, y, (one, other) -> one - other);
    }

    static double[] ratio(double[] x, double[] y, double scale) {
        return zip(x, y, (one, other) -> scale * one / other);
    }

    /** The values so many bars before. */
    static double[] lag(double[] x, int bars) {
        return of(x.length, i -> i < bars ? Double.NaN : x[i - bars]);
    }

    static double[] change(double[] x) {
        return minus(x, lag(x, 1));
    }

    static double[] abs(double[] x) {
        return of(x.length, i -> Math.abs(x[i]));
    }

    static double[] roc(double[] x, int n) {
        return zip(x, lag(x, n), (now, before) -> 100 * (now / before - 1));
    }

    static double[] sum(double[] x, int n) {
        return windows(x, n, window -> Arrays.stream(window).sum());
    }

    static double[] sma(double[] x, int n) {
        return windows(x, n, window -> Arrays.stream(window).sum() / n);
    }

    static double[] wma(double[] x, int n) {
        return windows(x, n, window -> {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (i + 1) * window[i];
            }
            return sum / (n * (n + 1) / 2.0);
        });
    }

    static double[] highest(double[] x, int n) {
        return windows(x, n, window -> Arrays.stream(window).max().orElseThrow());
    }

    static double[] lowest(double[] x, int n) {
        return windows(x, n, window -> Arrays.stream(window).min().orElseThrow());
    }

    static double[] ema(double[] x, int n) {
        return smoothed(x, n, 2.0 / (n + 1));
    }

    static double[] wilder(double[] x, int n) {
        return smoothed(x, n, 1.0 / n);
    }

    /** The recursion x += (v − x) · α, seeded with the mean of the first n values. */
    static double[] smoothed(double[] x, int n, double alpha) {
        double[] out = sma(x, n);
        int first = first(out);
        for (int i = first + 1; i < x.length; i++) {
            out[i] = alpha * x[i] + (1 - alpha) * out[i - 1];
        }
        return out;
    }

    /** Wilder's relative strength index. */
    static double[] rsi(double[] x, int n) {
        double[] gain = wilder(of(x.length, i -> i == 0 ? Double.NaN : Math.max(0, x[i] - x[i - 1])), n);
        double[] loss = wilder(of(x.length, i -> i == 0 ? Double.NaN : Math.max(0, x[i - 1] - x[i])), n);
        return zip(gain, loss, (up, down) -> up + down == 0 ? 0 : 100 - 100 / (1 + up / down));
    }

    /** A value of each n values in a row without a gap. */
    static double[] windows(double[] x, int n, Window value) {
        return of(x.length, i -> {
            double[] window = i < n - 1 ? new double[] {Double.NaN} : Arrays.copyOfRange(x, i - n + 1, i + 1);
            return Arrays.stream(window).anyMatch(Double::isNaN) ? Double.NaN : value.of(window);
        });
    }

    /** What is computed of a window, oldest first. */
    @FunctionalInterface
    interface Window {
        double of(double[] values);
    }

    static int first(double[] x) {
        int first = 0;
        while (Double.isNaN(x[first])) {
            first++;
        }
        return first;
    }
}
