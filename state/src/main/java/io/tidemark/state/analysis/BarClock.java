package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.Circumstance;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.Timeframe;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Says when a bar was, by its session's clock and calendar. */
final class BarClock {

    private static final double HOURS = 24;
    private static final double MINUTE = 60_000;
    private static final double SECOND = 1_000;
    private static final int MONTHS_OF_QUARTER = 3;

    private final SessionCalendar calendar;
    private final ZoneId zone;

    BarClock(Session session) {
        calendar = SessionCalendar.of(session);
        zone = ZoneId.of(session.zone());
    }

    /** How to tell one circumstance of bars of a timeframe. */
    Givens.Source source(Circumstance circumstance, String timeframe) {
        if (circumstance == Circumstance.BARS_PER_YEAR) {
            double bars = barsPerYear(Timeframe.of(timeframe));
            return (bar, moment) -> bars;
        }
        return (bar, moment) -> tell(circumstance, bar);
    }

    private double tell(Circumstance circumstance, Bar bar) {
        LocalDate date = LocalDate.ofEpochDay(bar.tradingDay());
        return switch (circumstance) {
            case HOUR -> clock(bar).getHour();
            case MINUTE -> clock(bar).getMinute();
            case TIME_NORMALIZED -> clock(bar).getHour() / HOURS;
            case WEEKDAY -> date.getDayOfWeek().getValue();
            case DAY -> date.getDayOfMonth();
            case MONTH -> date.getMonthValue();
            case QUARTER -> (date.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1;
            case DAY_OF_YEAR -> date.getDayOfYear();
            // On the clock a session's first bar is labelled before its open.
            case SESSION_MINUTE -> Math.max(0, bar.openTime() - open(bar)) / MINUTE;
            case TRADING_DAY -> bar.tradingDay();
            case SESSION_PROGRESS -> progress(bar);
            case POSITION -> Double.NaN;
            case BARS_PER_YEAR -> throw new IllegalStateException("told once for all bars");
        };
    }

    private LocalTime clock(Bar bar) {
        return Instant.ofEpochMilli(bar.openTime()).atZone(zone).toLocalTime();
    }

    private long open(Bar bar) {
        return calendar.open(calendar.dayFrom(bar.openTime()));
    }

    private double progress(Bar bar) {
        int day = calendar.dayFrom(bar.openTime());
        long open = calendar.open(day);
        long close = calendar.close(day);
        return Math.min(1, (bar.closeTime() - open) / (double) (close - open));
    }

    private double barsPerYear(Timeframe timeframe) {
        Session session = calendar.session();
        return timeframe.isIntraday()
                ? session.yearDays() * (calendar.regularMillis() / (SECOND * timeframe.seconds()))
                : session.yearDays() / (double) timeframe.tfDays(session);
    }
}
