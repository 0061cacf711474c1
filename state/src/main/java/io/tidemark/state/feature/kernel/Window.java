package io.tidemark.state.feature.kernel;

/**
 * The last values of one slot: a stretch of the row, oldest first, shared by all kernels over that slot and as long as the longest
 * asks for. The values always lie side by side: where there is no more place they are moved to the front, so that a kernel walks
 * over them without asking where a ring ends. Layout: places taken, values. A kernel looks back no further than its own count.
 */
public final class Window {

    private static final int HEADER = 1;

    /** Up to here it costs less to move the values each time than to keep places free. */
    private static final int SHORT = 64;

    /** Of a longer window's places beyond that, one in so many is free: on average it moves no more than about that many values. */
    private static final int SPARE_SHARE = 8;

    private final String id;
    private int capacity;
    private int places;
    private int at = -1;

    /** A window over the values of the named input. */
    public Window(String inputId) {
        this.id = "ring(" + inputId + ")";
    }

    /** Name of the window's memory in saved state. */
    public String id() {
        return id;
    }

    /** Makes it hold at least so many values; before it is placed. */
    public void atLeast(int length) {
        capacity = Math.max(capacity, length);
        places = capacity + Math.max(0, capacity - SHORT) / SPARE_SHARE;
    }

    /** Gives it its place in the row, once; returns the first double behind it. */
    public int place(int offset) {
        if (at >= 0) {
            throw new IllegalStateException(id + " is placed already");
        }
        at = offset + HEADER;
        return at + places;
    }

    /** Values that it holds at most. */
    public int capacity() {
        return capacity;
    }

    /** Values held, at most {@link #capacity}. */
    public int held(double[] row) {
        return Math.min((int) row[at - 1], capacity);
    }

    /** Appends a value; the oldest leaves. */
    public void push(double[] row, double value) {
        int taken = (int) row[at - 1];
        if (taken == places) {
            System.arraycopy(row, at + taken - capacity + 1, row, at, capacity - 1);
            taken = capacity - 1;
        }
        row[at + taken] = value;
        row[at - 1] = taken + 1;
    }

    /** The value {@code age} values ago; 0 is the newest. */
    public double get(double[] row, int age) {
        return get(row, newest(row), age);
    }

    /** Where in the row the newest value is: for {@link #get(double[], int, int)}, when many are looked at. */
    public int newest(double[] row) {
        return at + (int) row[at - 1] - 1;
    }

    /** The value {@code age} values ago, the newest being where it was said to be. */
    public double get(double[] row, int newest, int age) {
        return row[newest - age];
    }

    /** The plain sum of the newest {@code length} values, oldest first. */
    public double sum(double[] row, int length) {
        int newest = newest(row);
        double sum = 0;
        for (int age = length - 1; age >= 0; age--) {
            sum += get(row, newest, age);
        }
        return sum;
    }
}
