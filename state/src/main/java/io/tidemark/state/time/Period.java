package io.tidemark.state.time;

/**
 * One period of a timeframe: open and exclusive close in epoch milliseconds, its first and last session day as ordinals
 * of the calendar, and whether the rule of an anchored timeframe cut it short at its start or end. A close beyond the
 * years of the session file is {@link #BEYOND}, and the last day then is the last of the file. A period that began before
 * the file has the first day {@link SessionCalendar#NONE} and opens with the first session of the file.
 */
public record Period(long open, long close, int firstDay, int lastDay, boolean stubStart, boolean stubEnd) {

    /** A close that the session file does not know. */
    public static final long BEYOND = Long.MAX_VALUE;
}
