package io.tidemark.state.time;

/** The session days of one venue, numbered from 0 at the first day of its file, with open and close of each. */
public final class SessionCalendar {

    /** No session day. */
    public static final int NONE = -1;

    /** Ordinal of the day whose session contains the instant; {@link #NONE} when closed. */
    public int dayAt(long millis) {
        throw new UnsupportedOperationException();
    }

    /** Ordinal of the first day whose session closes after the instant; {@link #days} when the file ends before. */
    public int dayFrom(long millis) {
        throw new UnsupportedOperationException();
    }

    /** Number of session days in the file. */
    public int days() {
        throw new UnsupportedOperationException();
    }

    /** Session open of a day, epoch milliseconds. */
    public long open(int day) {
        throw new UnsupportedOperationException();
    }

    /** Session close of a day, epoch milliseconds, exclusive. */
    public long close(int day) {
        throw new UnsupportedOperationException();
    }

    /** The trading day's local date as an epoch day. */
    public int epochDay(int day) {
        throw new UnsupportedOperationException();
    }

    /** Ordinal of the session day with this local date; {@link #NONE} when there is no session. */
    public int dayOf(int epochDay) {
        throw new UnsupportedOperationException();
    }

    /** True when the instant lies in the years of the session file. */
    public boolean covers(long millis) {
        throw new UnsupportedOperationException();
    }
}
