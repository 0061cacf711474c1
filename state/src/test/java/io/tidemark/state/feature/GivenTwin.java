package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.time.LocalDate;
import java.util.List;

/** What a plan is given over bars of a market that never closes, in UTC; of what is not the calendar, some numbers between 1 and 2. */
final class GivenTwin {

    private static final long MINUTE = 60_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final List<Given> givens;

    GivenTwin(Plan plan) {
        this.givens = plan.givens();
    }

    double[] at(Bar bar) {
        return givens.stream().mapToDouble(given -> at(given, bar)).toArray();
    }

    private static double at(Given given, Bar bar) {
        if (given instanceof Circumstance circumstance) {
            return at(circumstance, bar);
        }
        return 1 + Math.floorMod(given.id().hashCode() * 31L + bar.openTime() / HOUR * 17, 1_000L) / 1_000.0;
    }

    /** The first day of seven where bars are of a day: otherwise each would be a session of its own. */
    private static long tradingDay(Bar bar) {
        long day = bar.openTime() / DAY;
        return bar.closeTime() - bar.openTime() == DAY ? day - day % 7 : day;
    }

    private static double at(Circumstance circumstance, Bar bar) {
        LocalDate date = LocalDate.ofEpochDay(bar.openTime() / DAY);
        long ofDay = bar.openTime() % DAY;
        return switch (circumstance) {
            case HOUR -> ofDay / HOUR;
            case MINUTE -> ofDay % HOUR / MINUTE;
            case SESSION_MINUTE -> (bar.openTime() - tradingDay(bar) * DAY) / MINUTE;
            case TRADING_DAY -> tradingDay(bar);
            case TIME_NORMALIZED -> ofDay / HOUR / 24.0;
            case WEEKDAY -> date.getDayOfWeek().getValue();
            case DAY -> date.getDayOfMonth();
            case MONTH -> date.getMonthValue();
            case QUARTER -> (date.getMonthValue() + 2) / 3;
            case DAY_OF_YEAR -> date.getDayOfYear();
            case SESSION_PROGRESS -> Math.min(1, (ofDay + bar.closeTime() - bar.openTime()) / (double) DAY);
            case POSITION -> Double.NaN;
            case BARS_PER_YEAR -> 365.0 * DAY / (bar.closeTime() - bar.openTime());
        };
    }
}
