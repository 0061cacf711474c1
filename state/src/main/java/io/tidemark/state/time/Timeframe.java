package io.tidemark.state.time;

import java.io.Serializable;
import java.util.List;

/**
 * The name of a bar length: {@code 1m}, {@code 4h}, {@code 7D}, {@code 2W_CAL_ISO}, {@code 1Y_CAL_ANCHOR}. Ordered by
 * nominal length, shortest first; a name that is none is an {@link IllegalArgumentException} with the nearest right one.
 */
public record Timeframe(String name) implements Comparable<Timeframe>, Serializable {

    /** Checks the name. */
    public Timeframe {
        TimeframeName.parse(name);
    }

    /** The timeframe of this name. */
    public static Timeframe of(String name) {
        return new Timeframe(name);
    }

    /** True when this is the name of a timeframe. */
    public static boolean isName(String text) {
        return TimeframeName.read(text) != null;
    }

    /** The 199 timeframes of a day and longer, shortest first. */
    public static List<Timeframe> all() {
        return TimeframeList.DAILY_AND_LONGER;
    }

    /** The usual intraday timeframes, shortest first; any other number of s, m or h below a day is right, too. */
    public static List<Timeframe> intraday() {
        return TimeframeList.INTRADAY;
    }

    /** True below one day. */
    public boolean isIntraday() {
        return parsed().unit().isIntraday();
    }

    /** Length in seconds; only for an intraday timeframe. */
    public int seconds() {
        if (!isIntraday()) {
            throw new IllegalStateException(name + " has no fixed number of seconds");
        }
        return Math.toIntExact(parsed().nominalSeconds());
    }

    /**
     * Session days of a rolling period, and the nominal number for a calendar period: n, or n times the session's days
     * of a week, month or year. 0 below one day.
     */
    public int tfDays(Session session) {
        TimeframeName parsed = parsed();
        return switch (parsed.unit()) {
            case SECOND, MINUTE, HOUR -> 0;
            case DAY -> parsed.count();
            case WEEK -> parsed.count() * session.rolling().week();
            case MONTH -> parsed.count() * session.rolling().month();
            case YEAR -> parsed.count() * session.rolling().year();
        };
    }

    TimeframeName parsed() {
        return TimeframeName.parse(name);
    }

    @Override
    public int compareTo(Timeframe other) {
        return parsed().compareTo(other.parsed());
    }

    @Override
    public String toString() {
        return name;
    }
}
