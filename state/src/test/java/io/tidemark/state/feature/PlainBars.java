package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Columns of bars and the plainest averages over arrays, NaN where there is no value yet. */
final class PlainBars {

    final int size;
    final double[] open;
    final double[] high;
    final double[] low;
    final double[] close;
    final double[] volume;

    PlainBars(List<Bar> bars) {
        this.size = bars.size();
        this.open = DailySeries.column(bars, Bar::open);
        this.high = DailySeries.column(bars, Bar::high);
        this.low = DailySeries.column(bars, Bar::low);
        this.close = DailySeries.column(bars, Bar::close);
        this.volume = DailySeries.column(bars, Bar::volume);
    }

    /** The value of each bar from the given one on (0 is the first). */
    double[] from(int first, IntToDoubleFunction value) {
        double[] out = new double[size];
        for (int i = 0; i < size; i++) {
            out[i] = i < first ? Double.NaN : value.applyAsDouble(i);
        }
        return out;
    }

    double[] trueRange() {
        return from(
                1,
                i -> Math.max(
                        high[i] - low[i], Math.max(Math.abs(high[i] - close[i - 1]), Math.abs(low[i] - close[i - 1]))));
    }

    static double[] both(double[] x, double[] y, DoubleBinaryOperator value) {
        double[] out = new double[x.length];
        Arrays.setAll(out, i -> value.applyAsDouble(x[i], y[i]));
        return out;
    }

    /** A number from the last n values, all of them present. */
    static double[] rolling(double[] x, int n, ToDoubleFunction<double[]> value) {
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            boolean full = i >= n - 1;
            for (int j = Math.max(0, i - n + 1); j <= i; j++) {
                full &= !Double.isNaN(x[j]);
            }
            out[i] = full ? value.applyAsDouble(Arrays.copyOfRange(x, i - n + 1, i + 1)) : Double.NaN;
        }
        return out;
    }

    static double[] sma(double[] x, int n) {
        return rolling(x, n, PlainBars::mean);
    }

    static double[] ema(double[] x, int n) {
        return smoothed(x, n, 2.0 / (n + 1));
    }

    static double[] wilder(double[] x, int n) {
        return smoothed(x, n, 1.0 / n);
    }

    static double[] highest(double[] x, int n) {
        return rolling(x, n, values -> Arrays.stream(values).max().orElseThrow());
    }

    static double[] lowest(double[] x, int n) {
        return rolling(x, n, values -> Arrays.stream(values).min().orElseThrow());
    }

    static double[] populationDeviation(double[] x, int n) {
        return rolling(x, n, values -> Math.sqrt(squares(values) / n));
    }

    static double[] sampleDeviation(double[] x, int n) {
        return rolling(x, n, values -> Math.sqrt(squares(values) / (n - 1)));
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double squares(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    private static double[] smoothed(double[] x, int n, double alpha) {
        double[] out = new double[x.length];
        Arrays.fill(out, Double.NaN);
        int first = 0;
        while (Double.isNaN(x[first])) {
            first++;
        }
        out[first + n - 1] = mean(Arrays.copyOfRange(x, first, first + n));
        for (int i = first + n; i < x.length; i++) {
            out[i] = out[i - 1] * (1 - alpha) + x[i] * alpha;
        }
        return out;
    }
}
