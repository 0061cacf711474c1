package io.tidemark.state.feature.kernel;

/**
 * Mean and variance of the last n values of a slot: sums of (x − k) and (x − k)². Short windows are summed afresh; long
 * ones are kept and made afresh with k = their mean every n values by the kernel's own count, and whenever most of the
 * squares has left or turned out to be distance from k: what remains would be its rounding error. The error stays near
 * 1e-14 where plain sums lose everything.
 */
public final class Moments {

    /** Doubles of memory: k, the two sums, and the greatest sum of squares since they were made. */
    public static final int SIZE = 4;

    private static final int MADE_AFRESH = 16;
    private static final int ORIGIN = 0;
    private static final int SUM = 1;
    private static final int SQUARES = 2;
    private static final int GREATEST = 3;
    private static final double SHARE_LEFT = 1.0 / 16;

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
        if (length <= MADE_AFRESH || count % length == 0) {
            makeAfresh(row);
            return true;
        }
        add(row, frame[in], 1);
        row[at + GREATEST] = Math.max(row[at + GREATEST], row[at + SQUARES]);
        add(row, window.get(row, length), -1);
        if (variance(row) * length < SHARE_LEFT * row[at + GREATEST]) {
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
        double mean = row[at + SUM] / length;
        return Math.max(0, row[at + SQUARES] / length - mean * mean);
    }

    /** The sample variance (divided by n − 1), at least 0. */
    public double sampleVariance(double[] row) {
        return variance(row) * length / (length - 1);
    }

    private void makeAfresh(double[] row) {
        // From the newest value on, so that the mean of equal values is that value.
        double newest = window.get(row, 0);
        double distance = 0;
        for (int age = length - 1; age > 0; age--) {
            distance += window.get(row, age) - newest;
        }
        row[at + ORIGIN] = newest + distance / length;
        row[at + SUM] = 0;
        row[at + SQUARES] = 0;
        for (int age = length - 1; age >= 0; age--) {
            add(row, window.get(row, age), 1);
        }
        row[at + GREATEST] = row[at + SQUARES];
    }

    private void add(double[] row, double value, double sign) {
        double distance = value - row[at + ORIGIN];
        row[at + SUM] += sign * distance;
        row[at + SQUARES] += sign * (distance * distance);
    }
}
