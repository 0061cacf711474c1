package io.tidemark.state.bar;

import io.tidemark.state.time.Period;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Moves rows from one lattice to another. A row is composed of what its parent hands over at each of its closes, so with
 * another parent it would lack, or get twice, what was on the way. Such a row first takes all that was on its way to it;
 * then the base slice feeds it until its new parent's bar closes, if that one holds the same slices.
 */
final class Rewiring {

    private static final int NONE = -1;

    private final Nodes before;
    private final long[][] stored;
    private final Nodes after;
    private final Periods periods;
    private final Map<String, Integer> places = new HashMap<>();
    private final long[][] rows;

    /** The period of a node of the new lattice that holds a slice. */
    @FunctionalInterface
    interface Periods {
        Period of(int node, long sliceOpen);
    }

    Rewiring(Nodes before, long[][] stored, Nodes after, Periods periods) {
        this.before = before;
        this.stored = stored;
        this.after = after;
        this.periods = periods;
        this.rows = new long[after.size()][];
        for (int i = 0; i < before.size(); i++) {
            places.put(before.ids[i], i);
        }
        for (int node = 0; node < rows.length; node++) {
            if (place(node) != NONE) {
                rows[node] = moved(node, place(node));
            }
        }
    }

    /** The rows in the order of the new lattice. */
    long[][] rows() {
        return rows;
    }

    /** Nodes that the old lattice did not have. */
    BitSet fresh() {
        BitSet fresh = new BitSet();
        for (int node = 0; node < rows.length; node++) {
            fresh.set(node, place(node) == NONE);
        }
        return fresh;
    }

    private long[] moved(int node, int place) {
        int feeder = feederBefore(place);
        int newFeeder = feederAfter(node);
        if (feeder == newFeeder) {
            return stored[place];
        }
        long[] row = whole(place);
        if (row == null) {
            if (feeder == NONE) {
                return null;
            }
            long[] onTheWay = whole(feeder);
            row = Row.of(periods.of(node, onTheWay[Row.OPEN_TIME]));
            Row.append(row, onTheWay);
        }
        row[Row.FLAGS] &= ~Row.DIRECT;
        row[Row.FLAGS] |= newFeeder == NONE ? 0 : Row.DIRECT;
        return row;
    }

    /** A stored row with all that its parents have not handed over; null when it has none of its own. */
    private long[] whole(int place) {
        if (stored[place] == null) {
            return null;
        }
        long[] row = stored[place].clone();
        int feeder = Row.has(row, Row.DIRECT) ? NONE : feederBefore(place);
        if (feeder != NONE) {
            Row.append(row, whole(feeder));
        }
        return row;
    }

    /** The nearest node above with something on the way, by its old place. */
    private int feederBefore(int place) {
        int feeder = before.parents[place];
        while (feeder >= 0 && stored[feeder] == null) {
            feeder = before.parents[feeder];
        }
        return Math.max(feeder, NONE);
    }

    private int feederAfter(int node) {
        int feeder = after.parents[node];
        while (feeder >= 0 && rows[feeder] == null) {
            feeder = after.parents[feeder];
        }
        return feeder < 0 ? NONE : place(feeder);
    }

    private int place(int node) {
        return places.getOrDefault(after.ids[node], NONE);
    }
}
