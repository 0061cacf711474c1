package io.tidemark.state.time;

/**
 * Slices of one step within the sessions of a calendar. A slice is what a grid cell and an open stretch of the session
 * have in common: the close, and a break, cut it. A step of a whole session is {@link #DAILY}.
 */
final class SliceGrid {

    /** One slice per session day. */
    static final long DAILY = 0;

    private final SessionCalendar calendar;
    private final long step;
    /** From the first line of the grid to the session open. */
    private final long lead;
    /** True when the day's first slice is labelled with its grid line although the session opens later. */
    private final boolean labelledEarly;

    SliceGrid(SessionCalendar calendar, long step, Align align) {
        this.calendar = calendar;
        this.step = step;
        this.lead = align == Align.CLOCK ? calendar.openOnClock() : 0;
        this.labelledEarly = lead > 0;
    }

    /** Open of the slice that contains the instant; {@link TimeLattice#NONE} when closed. */
    long open(long millis) {
        int day = calendar.dayAt(millis);
        if (day == SessionCalendar.NONE) {
            return TimeLattice.NONE;
        }
        int stretch = stretchFrom(day, millis);
        if (millis < calendar.stretchOpen(day, stretch)) {
            return TimeLattice.NONE;
        }
        return label(day, stretch, millis);
    }

    /** The label of the slice in which an instant of a stretch lies. */
    private long label(int day, int stretch, long millis) {
        long from = calendar.stretchOpen(day, stretch);
        if (step == DAILY) {
            return calendar.open(day);
        }
        long line = line(day, millis);
        return line < from && !(labelledEarly && stretch == 0) ? from : line;
    }

    private long line(int day, long millis) {
        long origin = calendar.open(day) - lead;
        return origin + Math.floorDiv(millis - origin, step) * step;
    }

    /** Open of the slice that is the first to close after the instant, which must not lie behind the last session. */
    long openOfNext(long millis) {
        int day = calendar.dayFrom(millis);
        int stretch = stretchFrom(day, millis);
        return label(day, stretch, Math.max(millis, calendar.stretchOpen(day, stretch)));
    }

    /** Close of the first slice that closes after the instant; {@link Period#BEYOND} past the session file. */
    long nextClose(long millis) {
        int day = calendar.dayFrom(millis);
        if (day == calendar.days()) {
            return Period.BEYOND;
        }
        if (step == DAILY) {
            return calendar.close(day);
        }
        int stretch = stretchFrom(day, millis);
        long inside = Math.max(millis, calendar.stretchOpen(day, stretch));
        return Math.min(line(day, inside) + step, calendar.stretchClose(day, stretch));
    }

    /** Number of slices of a day that open before the instant. */
    long before(int day, long millis) {
        if (step == DAILY) {
            return calendar.open(day) < millis ? 1 : 0;
        }
        long count = 0;
        for (int stretch = 0; stretch < calendar.stretches(); stretch++) {
            long from = calendar.stretchOpen(day, stretch);
            long to = Math.min(millis, calendar.stretchClose(day, stretch));
            if (from < to) {
                count += Math.floorDiv(to - 1 - line(day, from), step) + 1;
            } else if (stretch == 0 && label(day, 0, from) < millis) {
                count++;
            }
        }
        return count;
    }

    /** The first open stretch of a day that closes after an instant; the instant must lie before the day's close. */
    private int stretchFrom(int day, long millis) {
        int stretch = 0;
        while (calendar.stretchClose(day, stretch) <= millis) {
            stretch++;
        }
        return stretch;
    }
}
