package io.tidemark.state.feature.kernel;

/** The last n values of a slot in ascending order: a binary search and one move of a block per value. */
public final class Ranking {

    private final Window window;
    private final int in;
    private final int length;
    private final int at;

    /** A ranking over a slot; its memory, n doubles, begins at {@code at}. */
    public Ranking(Wiring wiring, int in, int length, int at) {
        this.window = wiring.window(in, length + 1);
        this.in = in;
        this.length = length;
        this.at = at;
    }

    /**
     * Takes the newest value and returns its rank, from 0 for the least; equals share the mean of their ranks. {@code
     * count} is that of the kernel, this value included; before the n-th value the rank is among all so far.
     */
    public double update(double count, double[] frame, double[] row) {
        int held = (int) Math.min(count - 1, length);
        if (held == length) {
            int leaving = atLeast(row, window.get(row, length), held);
            System.arraycopy(row, at + leaving + 1, row, at + leaving, length - leaving - 1);
            held--;
        }
        double value = frame[in];
        int place = atLeast(row, value, held);
        System.arraycopy(row, at + place, row, at + place + 1, held - place);
        row[at + place] = value;
        int equals = 0;
        while (place + equals < held && row[at + place + equals + 1] == value) {
            equals++;
        }
        return place + equals / 2.0;
    }

    /** How many of the values held are less than this one. */
    private int atLeast(double[] row, double value, int held) {
        int from = 0;
        int to = held;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (row[at + middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
