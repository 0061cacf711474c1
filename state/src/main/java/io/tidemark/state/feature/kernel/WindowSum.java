package io.tidemark.state.feature.kernel;

/**
 * The sum of the last n values of a slot. Short sums are made afresh; long ones are kept as a pair of doubles and made afresh
 * every n values by the kernel's own count, so that nothing that has left lingers.
 */
public final class WindowSum {

    /** Greatest error of a sum of a few hundred positive values up to 10¹⁸ apart, as a share of it, after any number of updates. */
    public static final double BOUND = 1e-14;

    private static final int MADE_AFRESH = 16;
    private static final int HIGH = 0;
    private static final int LOW = 1;

    private final Window window;
    private final int in;
    private final int length;
    private final int at;

    /** Doubles of memory of a sum of so many values. */
    public static int sizeOf(int length) {
        return length <= MADE_AFRESH ? 0 : 2;
    }

    /** The sum over a slot, whose memory begins at {@code at}. */
    public WindowSum(Wiring wiring, int in, int length, int at) {
        this.window = wiring.window(in, length <= MADE_AFRESH ? length : length + 1);
        this.in = in;
        this.length = length;
        this.at = at;
    }

    /** The sum with the newest value; NaN before the n-th. {@code count} is that of the kernel, this value included. */
    public double update(double count, double[] frame, double[] row) {
        if (count < length) {
            return Double.NaN;
        }
        if (length <= MADE_AFRESH) {
            return window.sum(row, length);
        }
        if ((long) count % length == 0) {
            row[at + HIGH] = 0;
            row[at + LOW] = 0;
            for (int age = length - 1; age >= 0; age--) {
                add(row, window.get(row, age));
            }
        } else {
            add(row, frame[in]);
            add(row, -window.get(row, length));
        }
        return row[at + HIGH] + row[at + LOW];
    }

    /** Adds to the pair of doubles without losing the rounding error (Knuth's two-sum). */
    private void add(double[] row, double value) {
        double high = row[at + HIGH];
        double sum = high + value;
        double added = sum - high;
        row[at + LOW] += (high - (sum - added)) + (value - added);
        row[at + HIGH] = sum;
    }
}
