package io.tidemark.state.feature.kernel;

/** The last n values of a slot in order of size: each bar one leaves and one comes to its place, found by halving. */
public final class SortedWindow {

    private final Window window;
    private final int in;
    private final int length;
    private final int at;

    /** Over a slot; its memory, as many doubles as values, begins at {@code at}. */
    public SortedWindow(Wiring wiring, int in, int length, int at) {
        this.window = wiring.window(in, length + 1);
        this.in = in;
        this.length = length;
        this.at = at;
    }

    /** Takes the newest value; {@code count} is that of the kernel, this value included. False before the n-th. */
    public boolean update(double count, double[] frame, double[] row) {
        int held = (int) Math.min(count - 1, length);
        if (held == length) {
            int leaving = place(row, held, window.get(row, length));
            System.arraycopy(row, at + leaving + 1, row, at + leaving, held - leaving - 1);
            held--;
        }
        int coming = place(row, held, frame[in]);
        System.arraycopy(row, at + coming, row, at + coming + 1, held - coming);
        row[at + coming] = frame[in];
        return count >= length;
    }

    /** The value of a rank, 0 for the least. */
    public double get(double[] row, int rank) {
        return row[at + rank];
    }

    /** The value below which a share of the window lies, interpolated between its neighbours. */
    public double quantile(double[] row, double share) {
        double rank = share * (length - 1);
        int below = (int) rank;
        double value = row[at + below];
        return below == rank ? value : value + (rank - below) * (row[at + below + 1] - value);
    }

    /** The rank of a value among the n, from 0 for the least; equals share the mean of their ranks. */
    public double rank(double[] row, double value) {
        int less = place(row, length, value);
        int more = less;
        while (more + 1 < length && row[at + more + 1] == value) {
            more++;
        }
        return (less + more) / 2.0;
    }

    /** Number of the first held values that are less. */
    private int place(double[] row, int held, double value) {
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
