package io.tidemark.state.feature.kernel;

/**
 * The greatest or least of the last n values of a slot and its age. It remembers where the extremum is and looks at the whole
 * window only when that has left. Of equals the newest counts, as in TA-Lib.
 */
public final class Extremum {

    /** Doubles of memory: the age of the extremum. */
    public static final int SIZE = 1;

    private final Window window;
    private final int length;
    private final int at;
    private final double sign;

    private Extremum(Wiring wiring, int in, int length, int at, double sign) {
        this.window = wiring.window(in, length);
        this.length = length;
        this.at = at;
        this.sign = sign;
    }

    /** The greatest of the last n values of a slot; its memory is the double at {@code at}. */
    public static Extremum greatest(Wiring wiring, int in, int length, int at) {
        return new Extremum(wiring, in, length, at, 1);
    }

    /** The least of the last n values of a slot; its memory is the double at {@code at}. */
    public static Extremum least(Wiring wiring, int in, int length, int at) {
        return new Extremum(wiring, in, length, at, -1);
    }

    /**
     * Takes the newest value of the window and returns how many values ago the extremum was, 0 for now. {@code count} is that of
     * the kernel, this value included; before the n-th value the extremum is that of all so far.
     */
    public int update(double count, double[] row) {
        int newest = window.newest(row);
        int age = count == 1 ? 0 : (int) row[at] + 1;
        if (age >= length) {
            age = newestExtremum(row, newest);
        } else if (sign * window.get(row, newest, 0) >= sign * window.get(row, newest, age)) {
            age = 0;
        }
        row[at] = age;
        return age;
    }

    /** The value so many values ago. */
    public double value(double[] row, int age) {
        return window.get(row, age);
    }

    private int newestExtremum(double[] row, int newest) {
        int best = length - 1;
        double extremum = sign * window.get(row, newest, best);
        for (int age = best - 1; age >= 0; age--) {
            double value = sign * window.get(row, newest, age);
            if (value >= extremum) {
                extremum = value;
                best = age;
            }
        }
        return best;
    }
}
