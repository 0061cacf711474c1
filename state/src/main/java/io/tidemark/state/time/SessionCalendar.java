package io.tidemark.state.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The session days of one venue, numbered from 0 at the first day of its file, with open and close of each. Look-ups are
 * binary searches over primitive arrays and allocate nothing.
 */
public final class SessionCalendar {

    /** No session day. */
    public static final int NONE = -1;

    private static final long MINUTE = 60_000L;

    private final Session session;
    private final SessionTimes times;
    private final long[] opens;
    private final long[] closes;
    private final int[] epochDays;
    /** Start and end of every break in turn, day after day, cut at the close. */
    private final long[] breaks;

    /** Where the last question ended: a log asks about one day thousands of times. Whoever sees an old one searches. */
    private int lastAsked;

    private final long coveredFrom;
    private final long coveredTo;

    private SessionCalendar(Session session) {
        this.session = session;
        this.times = SessionTimes.of(session);
        List<LocalDate> days = times.tradingDays();
        this.opens = new long[days.size()];
        this.closes = new long[days.size()];
        this.epochDays = new int[days.size()];
        this.breaks = new long[days.size() * times.breaks.length];
        for (int day = 0; day < opens.length; day++) {
            place(day, days.get(day));
        }
        this.coveredFrom = yearStart(session.firstYear());
        this.coveredTo = yearStart(session.lastYear() + 1);
    }

    /**
     * Lays out the days of a session file.
     *
     * @throws IllegalArgumentException naming the session, the key, the value and what would be right
     */
    public static SessionCalendar of(Session session) {
        return new SessionCalendar(session);
    }

    private void place(int day, LocalDate date) {
        epochDays[day] = Math.toIntExact(date.toEpochDay());
        opens[day] = times.instant(date, 0);
        closes[day] = times.instant(date, times.earlyCloses.getOrDefault(date, times.length));
        for (int i = 0; i < times.breaks.length; i++) {
            long instant = times.instant(date, times.breaks[i]);
            breaks[day * times.breaks.length + i] = Math.min(instant, closes[day]);
        }
    }

    /** Where the trading days of a year begin: local midnight, or the open on the day before. */
    private long yearStart(int year) {
        return times.instant(LocalDate.of(year, 1, 1), Math.min(0, -times.openMinute));
    }

    /** The session file behind the calendar. */
    public Session session() {
        return session;
    }

    /** Ordinal of the day whose session (breaks included) contains the instant; {@link #NONE} when closed. */
    public int dayAt(long millis) {
        int day = dayFrom(millis);
        return day < opens.length && opens[day] <= millis ? day : NONE;
    }

    /** Ordinal of the first day whose session closes after the instant; {@link #days} when the file ends before. */
    public int dayFrom(long millis) {
        int hint = lastAsked;
        if (hint < closes.length && millis < closes[hint] && (hint == 0 || closes[hint - 1] <= millis)) {
            return hint;
        }
        int day = search(millis);
        lastAsked = day;
        return day;
    }

    private int search(long millis) {
        int low = 0;
        int high = closes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (closes[middle] > millis) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Number of session days in the file. */
    public int days() {
        return opens.length;
    }

    /** Session open of a day, epoch milliseconds. */
    public long open(int day) {
        return opens[day];
    }

    /** Session close of a day, epoch milliseconds, exclusive. */
    public long close(int day) {
        return closes[day];
    }

    /** The trading day's local date as an epoch day. */
    public int epochDay(int day) {
        return epochDays[day];
    }

    /** Ordinal of the session day with this local date; {@link #NONE} when there is no session. */
    public int dayOf(int epochDay) {
        int day = Arrays.binarySearch(epochDays, epochDay);
        return day < 0 ? NONE : day;
    }

    /** Open time of a regular session, without its breaks, in milliseconds. */
    public long regularMillis() {
        int minutes = times.length;
        for (int i = 0; i < times.breaks.length; i += 2) {
            minutes -= times.breaks[i + 1] - times.breaks[i];
        }
        return minutes * MINUTE;
    }

    /** True when the instant lies in the years of the session file. */
    public boolean covers(long millis) {
        return coveredFrom <= millis && millis < coveredTo;
    }

    /** True when the session takes signals at this instant; a session that closes early ends its window, too. */
    public boolean isSignalTime(long millis) {
        int day = dayAt(millis);
        if (day == NONE) {
            return false;
        }
        long elapsed = millis - opens[day];
        return times.signalFrom * MINUTE <= elapsed && elapsed < times.signalTo * MINUTE;
    }

    /** First local date of the file, as an epoch day. */
    long firstDate() {
        return LocalDate.of(session.firstYear(), 1, 1).toEpochDay();
    }

    /** The local date after the last of the file, as an epoch day. */
    long endDate() {
        return LocalDate.of(session.lastYear() + 1, 1, 1).toEpochDay();
    }

    /** Ordinal of the first session day on or after a local date; {@link #days} when there is none. */
    int dayOnOrAfter(long epochDay) {
        int day = Arrays.binarySearch(epochDays, Math.toIntExact(epochDay));
        return day < 0 ? -day - 1 : day;
    }

    /** Number of open stretches of a day: one more than it has breaks. Those after an early close are empty. */
    int stretches() {
        return times.breaks.length / 2 + 1;
    }

    long stretchOpen(int day, int stretch) {
        return stretch == 0 ? opens[day] : breaks[day * times.breaks.length + 2 * stretch - 1];
    }

    long stretchClose(int day, int stretch) {
        return stretch == stretches() - 1 ? closes[day] : breaks[day * times.breaks.length + 2 * stretch];
    }

    /** Milliseconds from 00:00 of the trading day to its open on the clock; negative when it opens on the day before. */
    long openOnClock() {
        return times.openMinute * MINUTE;
    }
}
