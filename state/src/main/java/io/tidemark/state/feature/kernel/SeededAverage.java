package io.tidemark.state.feature.kernel;

/**
 * A recursive average within a kernel, x += α · (v − x), that starts as the mean of the first n values. Its memory is one
 * double, which holds the sum until the seed is complete.
 */
public final class SeededAverage {

    /** Doubles of memory. */
    public static final int SIZE = 1;

    /** Greatest error of an average of positive values, as a share of it, after any number of updates of the weight α. */
    public static double bound(double alpha) {
        return 0x1p-48 / alpha;
    }

    private final int at;
    private final int seedLength;
    private final double alpha;

    /** An average of any weight; its memory is the double at {@code at}. */
    public SeededAverage(int at, int seedLength, double alpha) {
        this.at = at;
        this.seedLength = seedLength;
        this.alpha = alpha;
    }

    /** Wilder's average of length n: α = 1 ÷ n. */
    public static SeededAverage wilder(int at, int length) {
        return new SeededAverage(at, length, 1.0 / length);
    }

    /** The exponential average of length n: α = 2 ÷ (n + 1). */
    public static SeededAverage exponential(int at, int length) {
        return new SeededAverage(at, length, 2.0 / (length + 1));
    }

    /** Takes a value, the {@code count}-th, and returns the average; NaN before the n-th. */
    public double update(double count, double value, double[] row) {
        if (count > seedLength) {
            row[at] += (value - row[at]) * alpha;
            return row[at];
        }
        row[at] += value;
        if (count < seedLength) {
            return Double.NaN;
        }
        row[at] /= seedLength;
        return row[at];
    }
}
