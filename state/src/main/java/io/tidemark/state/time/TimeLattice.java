package io.tidemark.state.time;

import java.util.List;

/**
 * The timeframes of one session as a tree: node 0 is the base slice, every other node is composed of the closed bars of
 * its parent, the longest timeframe whose boundaries contain all of its own. Parents come before children.
 */
public final class TimeLattice {

    /** No slice: the session is closed. */
    public static final long NONE = Long.MIN_VALUE;

    /** Number of nodes. */
    public int size() {
        throw new UnsupportedOperationException();
    }

    /** The node that this one is composed of; −1 for the base slice. */
    public int parent(int node) {
        throw new UnsupportedOperationException();
    }

    /** Canonical name of a node, stable across configurations: state is stored under it. */
    public String id(int node) {
        throw new UnsupportedOperationException();
    }

    /** The timeframes emitted for a node: several with equal boundaries, none for a node that only feeds others. */
    public List<Timeframe> names(int node) {
        throw new UnsupportedOperationException();
    }

    /** True below one session day. */
    public boolean isIntraday(int node) {
        throw new UnsupportedOperationException();
    }

    /** True for calendar periods (CAL), which have no canonical bar when they began before the data. */
    public boolean dropsPartialStart(int node) {
        throw new UnsupportedOperationException();
    }

    /** Open of the base slice that contains the instant; {@link #NONE} when the session is closed. */
    public long sliceOpen(long millis) {
        throw new UnsupportedOperationException();
    }

    /** Close of the base slice that opens at this instant: its step later, or the session close if that is sooner. */
    public long sliceClose(long sliceOpen) {
        throw new UnsupportedOperationException();
    }

    /** Close of the first base slice that closes after the instant; {@link Period#BEYOND} past the session file. */
    public long nextSliceClose(long millis) {
        throw new UnsupportedOperationException();
    }

    /** Number of base slices that open before the instant, counted from the start of the session file. */
    public long slicesBefore(long millis) {
        throw new UnsupportedOperationException();
    }

    /**
     * The period of a node that contains a base slice. {@code originDay} is the session day from which rolling periods
     * count (0 for the calendar's own origin).
     */
    public Period period(int node, long sliceOpen, int originDay) {
        throw new UnsupportedOperationException();
    }

    /** The calendar behind the lattice. */
    public SessionCalendar calendar() {
        throw new UnsupportedOperationException();
    }
}
