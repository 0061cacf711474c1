package io.tidemark.state.time;

import java.util.List;

/**
 * The timeframes of one session as a tree: node 0 is the base slice, every other node is composed of the closed bars of
 * its parent, the longest timeframe whose boundaries contain all of its own. Parents come before children.
 *
 * <p>Intraday slices are elapsed time from the instant at which the session opens, not wall-clock time: a session of 23
 * or 25 hours has one slice less or more, and every slice but those that the close or a break cuts is full. Look-ups
 * are O(log days).
 */
public final class TimeLattice {

    /** No slice: the session is closed. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int BASE = 0;

    private final SessionCalendar calendar;
    private final LatticePlan plan;
    /** Slices per intraday node, null from one day on; the base slice has one always. */
    private final SliceGrid[] grids;

    private final SliceGrid base;
    /** Base slices in all days before a day. */
    private final long[] slicesBeforeDay;

    private TimeLattice(SessionCalendar calendar, LatticePlan plan) {
        this.calendar = calendar;
        this.plan = plan;
        this.grids = new SliceGrid[plan.size()];
        for (int node = 0; node < grids.length; node++) {
            grids[node] = isIntraday(node) ? plan.grid(node, calendar) : null;
        }
        this.base = isIntraday(BASE) ? grids[BASE] : new SliceGrid(calendar, SliceGrid.DAILY, Align.SESSION);
        this.slicesBeforeDay = new long[calendar.days() + 1];
        for (int day = 0; day < calendar.days(); day++) {
            slicesBeforeDay[day + 1] = slicesBeforeDay[day] + base.before(day, calendar.close(day));
        }
    }

    /**
     * Plans the tree. Only wanted timeframes are emitted: the base slice and a day that merely feeds have no names unless
     * they are wanted.
     *
     * @param base the base slice: intraday, or {@code 1D} for daily input
     * @param wanted the timeframes to emit, in any order
     * @throws IllegalArgumentException when a wanted timeframe cannot be composed of the base slice
     */
    public static TimeLattice of(SessionCalendar calendar, Timeframe base, List<Timeframe> wanted, Align align) {
        return new TimeLattice(calendar, LatticePlan.of(calendar, base, wanted, align));
    }

    /** Number of nodes. */
    public int size() {
        return plan.size();
    }

    /** The node that this one is composed of; −1 for the base slice. */
    public int parent(int node) {
        return plan.parent(node);
    }

    /** Canonical name of a node, stable across configurations: state is stored under it. */
    public String id(int node) {
        return plan.id(node);
    }

    /** The timeframes emitted for a node: several with equal boundaries, none for a node that only feeds others. */
    public List<Timeframe> names(int node) {
        return plan.names(node);
    }

    /** True below one session day. */
    public boolean isIntraday(int node) {
        return plan.boundary(node).kind() == Boundary.Kind.INTRADAY;
    }

    /** True for calendar periods (CAL), which have no canonical bar when they began before the data. */
    public boolean dropsPartialStart(int node) {
        return plan.boundary(node).isCalendar();
    }

    /** Open of the base slice that contains the instant; {@link #NONE} when the session is closed. */
    public long sliceOpen(long millis) {
        return base.open(millis);
    }

    /**
     * Open of the base slice that a bar with this open is part of; {@link #NONE} when there is none. On the clock's grid
     * a day's first slice is labelled with a full hour, at which the session may still be closed to trades.
     */
    public long sliceOfBar(long barOpen) {
        long open = base.open(barOpen);
        if (open != NONE || calendar.dayFrom(barOpen) == calendar.days()) {
            return open;
        }
        return base.openOfNext(barOpen) == barOpen ? barOpen : NONE;
    }

    /** Close of the base slice that opens at this instant: its step later, or the session close if that is sooner. */
    public long sliceClose(long sliceOpen) {
        return base.nextClose(sliceOpen);
    }

    /** Close of the first base slice that closes after the instant; {@link Period#BEYOND} past the session file. */
    public long nextSliceClose(long millis) {
        return base.nextClose(millis);
    }

    /** Open of the first base slice that closes after the instant, which must not lie behind the last session. */
    public long nextSliceOpen(long millis) {
        return base.openOfNext(millis);
    }

    /** Number of base slices that open before the instant, counted from the start of the session file. */
    public long slicesBefore(long millis) {
        int day = calendar.dayFrom(millis);
        return slicesBeforeDay[day] + (day == calendar.days() ? 0 : base.before(day, millis));
    }

    /**
     * The period of a node that contains a base slice. {@code originDay} is the session day from which rolling periods
     * count (0 for the calendar's own origin).
     */
    public Period period(int node, long sliceOpen, int originDay) {
        int day = calendar.dayFrom(sliceOpen);
        Boundary rule = plan.boundary(node);
        return switch (rule.kind()) {
            case INTRADAY -> {
                SliceGrid grid = grids[node];
                yield new Period(grid.openOfNext(sliceOpen), grid.nextClose(sliceOpen), day, day, false, false);
            }
            case ROLLING -> {
                int first = originDay + Math.floorDiv(day - originDay, rule.count()) * rule.count();
                yield days(first, first + rule.count() - 1, false, false);
            }
            default -> {
                CalendarTile tile = CalendarTile.of(rule, calendar.epochDay(day));
                yield days(firstDay(tile), lastDay(tile), tile.stubStart(), tile.stubEnd());
            }
        };
    }

    private int firstDay(CalendarTile tile) {
        return tile.from() < calendar.firstDate() ? SessionCalendar.NONE : calendar.dayOnOrAfter(tile.from());
    }

    private int lastDay(CalendarTile tile) {
        return tile.to() > calendar.endDate() ? calendar.days() : calendar.dayOnOrAfter(tile.to()) - 1;
    }

    private Period days(int first, int last, boolean stubStart, boolean stubEnd) {
        boolean known = last < calendar.days();
        long open = calendar.open(Math.max(first, 0));
        long close = known ? calendar.close(last) : Period.BEYOND;
        int from = Math.max(first, SessionCalendar.NONE);
        return new Period(open, close, from, known ? last : calendar.days() - 1, stubStart, stubEnd);
    }

    /** The calendar behind the lattice. */
    public SessionCalendar calendar() {
        return calendar;
    }
}
