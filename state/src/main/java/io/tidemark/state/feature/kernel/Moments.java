package io.tidemark.state.feature.kernel;

/**
 * Mean and variance of the last n values of a slot: sums of (x − k) and (x − k)², k near the mean. They are made afresh every n
 * values by the kernel's own count, and whenever little is left of what they once held (a spike has left, the level has moved):
 * the error stays near 1e-13 where plain sums lose everything, and values that stand still have variance 0.
 */
public final class Moments {

    /** Doubles of memory: k, the two sums, and the greatest that the second was. */
    public static final int SIZE = 4;

    private static final int ORIGIN = 0;
    private static final int SUM = 1;
    private static final int SQUARES = 2;
    private static final int PEAK = 3;
    /** Share of the peak below which rounding would be felt. */
    private static final double LITTLE = 1.0 / 16;

    private final Window window;
    private final int in;
    private final int length;
    private final int at;

    /** Moments over a slot; their memory begins at {@code at}. */
    public Moments(Wiring wiring, int in, int length, int at) {
        this.window = wiring.window(in, length + 1);
        this.in = in;
        this.length = length;
        this.at = at;
    }

    /** Takes the newest value; {@code count} is that of the kernel, this value included. False before the n-th. */
    public boolean update(double count, double[] frame, double[] row) {
        if (count < length) {
            return false;
        }
        if (count % length == 0) {
            makeAfresh(row);
            return true;
        }
        add(row, frame[in], 1);
        row[at + PEAK] = Math.max(row[at + PEAK], row[at + SQUARES]);
        add(row, window.get(row, length), -1);
        if (spread(row) < LITTLE * row[at + PEAK]) {
            makeAfresh(row);
        }
        return true;
    }

    /** The mean. */
    public double mean(double[] row) {
        return row[at + ORIGIN] + row[at + SUM] / length;
    }

    /** The population variance (divided by n), at least 0. */
    public double variance(double[] row) {
        return Math.max(0, spread(row) / length);
    }

    /** The sample variance (divided by n − 1), at least 0. */
    public double sampleVariance(double[] row) {
        return Math.max(0, spread(row) / (length - 1));
    }

    private void makeAfresh(double[] row) {
        double newest = window.get(row, 0);
        double distances = 0;
        for (int age = length - 1; age > 0; age--) {
            distances += window.get(row, age) - newest;
        }
        row[at + ORIGIN] = newest + distances / length;
        row[at + SUM] = 0;
        row[at + SQUARES] = 0;
        for (int age = length - 1; age >= 0; age--) {
            add(row, window.get(row, age), 1);
        }
        row[at + PEAK] = row[at + SQUARES];
    }

    /** Sum of the squares of the distances from the mean. */
    private double spread(double[] row) {
        return row[at + SQUARES] - row[at + SUM] * (row[at + SUM] / length);
    }

    private void add(double[] row, double value, double sign) {
        double distance = value - row[at + ORIGIN];
        row[at + SUM] += sign * distance;
        row[at + SQUARES] += sign * (distance * distance);
    }
}
