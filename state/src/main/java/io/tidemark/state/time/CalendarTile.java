package io.tidemark.state.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The local dates of one calendar or anchored period, as epoch days; {@code to} is exclusive. */
record CalendarTile(long from, long to, boolean stubStart, boolean stubEnd) {

    private static final int WEEK = 7;
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1970;

    /** The period of a rule that contains a date; the rule must not be intraday or rolling. */
    static CalendarTile of(Boundary rule, long epochDay) {
        return switch (rule.kind()) {
            case CAL_ISO_WEEK ->
                weeks(rule.count(), LocalDate.of(FIRST_YEAR, 1, 5).toEpochDay(), epochDay);
            case CAL_US_WEEK ->
                weeks(rule.count(), LocalDate.of(FIRST_YEAR, 1, 4).toEpochDay(), epochDay);
            case CAL_MONTH -> months(rule.count(), epochDay);
            case ANCHOR_ISO_WEEK -> anchoredWeeks(rule.count(), DayOfWeek.MONDAY, epochDay);
            case ANCHOR_US_WEEK -> anchoredWeeks(rule.count(), DayOfWeek.SUNDAY, epochDay);
            case ANCHOR_MONTH -> anchoredMonths(rule.count(), epochDay);
            case INTRADAY, ROLLING -> throw new IllegalArgumentException(rule + " is no calendar rule");
        };
    }

    private static CalendarTile weeks(int count, long origin, long epochDay) {
        long length = (long) count * WEEK;
        long from = origin + Math.floorDiv(epochDay - origin, length) * length;
        return new CalendarTile(from, from + length, false, false);
    }

    private static CalendarTile months(int count, long epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        int month = (date.getYear() - FIRST_YEAR) * MONTHS + date.getMonthValue() - 1;
        LocalDate from = LocalDate.of(FIRST_YEAR, 1, 1).plusMonths((long) Math.floorDiv(month, count) * count);
        return new CalendarTile(from.toEpochDay(), from.plusMonths(count).toEpochDay(), false, false);
    }

    private static CalendarTile anchoredWeeks(int count, DayOfWeek weekStart, long epochDay) {
        LocalDate newYear = LocalDate.ofEpochDay(epochDay).withDayOfYear(1);
        long origin = newYear.with(TemporalAdjusters.nextOrSame(weekStart)).toEpochDay();
        if (epochDay < origin) {
            return new CalendarTile(newYear.toEpochDay(), origin, true, false);
        }
        CalendarTile tile = weeks(count, origin, epochDay);
        return tile.cutAt(newYear.plusYears(1).toEpochDay());
    }

    private static CalendarTile anchoredMonths(int count, long epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        LocalDate newYear = date.withDayOfYear(1);
        LocalDate from = newYear.plusMonths((date.getMonthValue() - 1) / count * count);
        LocalDate to = from.plusMonths(count);
        return new CalendarTile(from.toEpochDay(), to.toEpochDay(), false, false)
                .cutAt(newYear.plusYears(1).toEpochDay());
    }

    private CalendarTile cutAt(long end) {
        return to <= end ? this : new CalendarTile(from, end, stubStart, true);
    }
}
