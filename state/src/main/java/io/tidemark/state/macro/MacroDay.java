package io.tidemark.state.macro;

import io.tidemark.state.time.SessionCalendar;

/**
 * A trading day of a venue as a point of view: its bars see what was received before its session opens.
 *
 * @param tradingDay local date of the day, days since 1970-01-01
 * @param openMicros when its session opens, epoch microseconds
 * @param venue the trading days of the venue
 */
public record MacroDay(int tradingDay, long openMicros, BusinessDays venue) {

    /** Two calendars that share no business day for so long do not fit together. */
    private static final int LONGEST_PAUSE_DAYS = 60;

    /** The day with this ordinal of a calendar. */
    public static MacroDay of(SessionCalendar calendar, int day) {
        return new MacroDay(calendar.epochDay(day), calendar.open(day) * 1_000L, BusinessDays.of(calendar));
    }

    /** What it sees of a series that keeps these days; null where a calendar does not reach. */
    public Sight sight(BusinessDays series) {
        int last = lastDate(series);
        return last == BusinessDays.NONE ? null : new Sight(openMicros, last, tradingDay);
    }

    /** The last business day before it, of the venue and of the series; {@link BusinessDays#NONE} where a calendar does not reach. */
    private int lastDate(BusinessDays series) {
        for (int day = tradingDay - 1; day >= earliestLastDate(); day--) {
            if (!venue.covers(day) || !series.covers(day)) {
                return BusinessDays.NONE;
            }
            if (venue.contains(day) && series.contains(day)) {
                return day;
            }
        }
        return BusinessDays.NONE;
    }

    /** Its sight ends there or later, whatever the series. */
    int earliestLastDate() {
        return tradingDay - LONGEST_PAUSE_DAYS;
    }
}
