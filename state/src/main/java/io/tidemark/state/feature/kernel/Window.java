package io.tidemark.state.feature.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The last values of one slot: a ring in the row, shared by all kernels over that slot and as long as the longest asks
 * for. Layout: values held, position of the newest, values. A kernel looks back no further than its own count.
 */
public final class Window {

    private static final int HEADER = 2;

    private final String id;
    private final List<String> others = new ArrayList<>();
    private int capacity;
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
    }

    /** Gives it its place in the row, once; returns the first double behind it. */
    public int place(int offset) {
        if (at >= 0) {
            throw new IllegalStateException(id + " is placed already");
        }
        at = offset + HEADER;
        return at + capacity;
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
        int position = (int) row[at - 1] + 1;
        if (position >= capacity) {
            position = 0;
        }
        row[at + position] = value;
        row[at - 1] = position;
        if (row[at - 2] < capacity) {
            row[at - 2]++;
        }
    }

    /** The value {@code age} values ago; 0 is the newest. */
    public double get(double[] row, int age) {
        return get(row, newest(row), age);
    }

    /** Where in the ring the newest value is: for {@link #get(double[], int, int)}, when many are looked at. */
    public int newest(double[] row) {
        return (int) row[at - 1];
    }

    /** The value {@code age} values ago, the newest being where it was said to be. */
    public double get(double[] row, int newest, int age) {
        int position = newest - age;
        return row[at + (position < 0 ? position + capacity : position)];
    }

    /** The plain sum of the newest {@code length} values, oldest first. */
    public double sum(double[] row, int length) {
        int position = (int) row[at - 1] + 1 - length;
        double sum = 0;
        for (int i = at + position + capacity; position < 0; position++) {
            sum += row[i++];
        }
        for (int newest = (int) row[at - 1]; position <= newest; position++) {
            sum += row[at + position];
        }
        return sum;
    }
}
