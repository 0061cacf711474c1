package io.tidemark.state.feature.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The last values of one slot: a stretch of the row, shared by all kernels over that slot and as long as the longest asks for. The
 * values always lie side by side, oldest first: where there is no place left they are moved to the front, so that a kernel walks
 * over them without asking where a ring ends. Layout: values held, spare places taken, values (zeros before the first).
 * A kernel looks back no further than its own count.
 */
public final class Window {

    private static final int HEADER = 2;

    /** Up to so many values it costs less to move them each time than to keep places free. */
    private static final int SHORT = 64;

    /** One spare place for so many further values: a value that comes moves about as many as a short window has, or fewer. */
    private static final int VALUES_PER_SPARE = 8;

    private final String id;
    private final List<String> others = new ArrayList<>();
    private int capacity;
    private int spare;
    private int at = -1;

    /** A window over the values of the named input. */
    public Window(String inputId) {
        this.id = nameOf(inputId);
    }

    private static String nameOf(String inputId) {
        return "ring(" + inputId + ")";
    }

    /** Its input has another name, too, under which a ring may have been saved. */
    public Window also(String inputId) {
        others.add(nameOf(inputId));
        return this;
    }

    /** Name of the ring's memory in saved state. */
    public String id() {
        return id;
    }

    /** Other names under which it may be in saved state. */
    public List<String> others() {
        return others;
    }

    /** Makes it hold at least so many values; before it is placed. */
    public void atLeast(int length) {
        capacity = Math.max(capacity, length);
        spare = Math.max(0, capacity - SHORT) / VALUES_PER_SPARE;
    }

    /** Gives it its place in the row, once; returns the first double behind it. */
    public int place(int offset) {
        if (at >= 0) {
            throw new IllegalStateException(id + " is placed already");
        }
        at = offset + HEADER;
        return at + capacity + spare;
    }

    /** Values that fit. */
    public int capacity() {
        return capacity;
    }

    /** Values held, at most {@link #capacity}. */
    public int held(double[] row) {
        return (int) row[at - 2];
    }

    /** Appends a value; the oldest leaves. */
    public void push(double[] row, double value) {
        int taken = (int) row[at - 1];
        if (taken < spare) {
            taken++;
        } else {
            System.arraycopy(row, at + taken + 1, row, at, capacity - 1);
            taken = 0;
        }
        row[at + taken + capacity - 1] = value;
        row[at - 1] = taken;
        if (row[at - 2] < capacity) {
            row[at - 2]++;
        }
    }

    /** The value {@code age} values ago; 0 is the newest. */
    public double get(double[] row, int age) {
        return get(row, newest(row), age);
    }

    /** Where in the row the newest value is: for {@link #get(double[], int, int)}, when many are looked at. */
    public int newest(double[] row) {
        return at + (int) row[at - 1] + capacity - 1;
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
