package io.tidemark.state.feature.kernel;

/**
 * Mean and variance of the last n values of a slot, or of its changes over a lag: sums of (x − k) and (x − k)², k near the mean.
 * Short windows are summed afresh; the sums of long ones are made afresh every n values by the kernel's own count, and whenever
 * little is left of what they once held (a spike has left, the level has moved): the error stays near 1e-13 where plain sums lose
 * everything, and values that stand still have variance 0.
 */
public final class Moments {

    /** Greatest error of a variance of a few hundred values up to 10¹⁸ apart, as a share of it, after any number of updates. */
    public static final double BOUND = 1e-12;

    /** Doubles of memory: k, the two sums, and the greatest that the second was. */
    public static final int SIZE = 4;

    private static final int MADE_AFRESH = 16;
    private static final int ORIGIN = 0;
    private static final int SUM = 1;
    private static final int SQUARES = 2;
    private static final int PEAK = 3;
    /** Share of the peak below which rounding would be felt. */
    private static final double LITTLE = 1.0 / 16;

    private final Window window;
    private final int in;
    private final int length;
    private final int lag;
    private final int at;

    /** Moments over a slot; their memory begins at {@code at}. */
    public Moments(Wiring wiring, int in, int length, int at) {
        this(wiring, in, length, 0, at);
    }

    private Moments(Wiring wiring, int in, int length, int lag, int at) {
        this.window = wiring.window(in, length + lag + 1);
        this.in = in;
        this.length = length;
        this.lag = lag;
        this.at = at;
    }

    /** Moments over the last n changes of a slot, each from the value a number of values before. */
    public static Moments ofChanges(Wiring wiring, int in, int length, int lag, int at) {
        return new Moments(wiring, in, length, lag, at);
    }

    /** Takes the newest value; {@code count} is that of the kernel, this value included. False before n values or changes. */
    public boolean update(double count, double[] frame, double[] row) {
        double values = count - lag;
        if (values < length) {
            return false;
        }
        if (length <= MADE_AFRESH || (long) values % length == 0) {
            makeAfresh(row);
            return true;
        }
        add(row, lag == 0 ? frame[in] : frame[in] - window.get(row, lag), 1);
        row[at + PEAK] = Math.max(row[at + PEAK], row[at + SQUARES]);
        add(row, value(row, length), -1);
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

    private double value(double[] row, int age) {
        double value = window.get(row, age);
        return lag == 0 ? value : value - window.get(row, age + lag);
    }

    private void makeAfresh(double[] row) {
        double newest = value(row, 0);
        double distances = 0;
        for (int age = length - 1; age > 0; age--) {
            distances += value(row, age) - newest;
        }
        double origin = newest + distances / length;
        double sum = 0;
        double squares = 0;
        for (int age = length - 1; age >= 0; age--) {
            double distance = value(row, age) - origin;
            sum += distance;
            squares += distance * distance;
        }
        row[at + ORIGIN] = origin;
        row[at + SUM] = sum;
        row[at + SQUARES] = squares;
        row[at + PEAK] = squares;
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
