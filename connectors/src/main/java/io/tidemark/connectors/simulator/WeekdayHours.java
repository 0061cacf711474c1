package io.tidemark.connectors.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A venue open Monday to Friday between two local times, except on holidays; busy after the open and before the close.
 * Remembers the session it was asked about last, so one object serves one thread.
 */
public final class WeekdayHours implements MarketHours {

    private static final double CALM = 0.6;
    private static final double EDGE = 1.2;
    private static final int LONGEST_BREAK_DAYS = 30;

    private final ZoneId zone;
    private final LocalTime open;
    private final LocalTime close;
    private final Set<LocalDate> holidays;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;

    /** Sessions from {@code open} to {@code close} in a zone, exclusive, but not on holidays. */
    public WeekdayHours(ZoneId zone, LocalTime open, LocalTime close, Set<LocalDate> holidays) {
        if (!open.isBefore(close)) {
            throw new IllegalArgumentException("a session must open before it closes: " + open + " to " + close);
        }
        this.zone = zone;
        this.open = open;
        this.close = close;
        this.holidays = Set.copyOf(holidays);
    }

    /** Weekday sessions between two UTC times, e.g. 14:30 to 21:00. */
    public static WeekdayHours utc(LocalTime open, LocalTime close) {
        return new WeekdayHours(ZoneOffset.UTC, open, close, Set.of());
    }

    @Override
    public boolean isOpen(long micros) {
        return openFrom(micros) == micros;
    }

    @Override
    public long openFrom(long micros) {
        if (micros < from || micros >= until) {
            find(micros);
        }
        return Math.max(micros, from);
    }

    @Override
    public double activity(long micros) {
        double fraction = (double) (openFrom(micros) - from) / (until - from);
        double edge = 2 * fraction - 1;
        return CALM + EDGE * edge * edge;
    }

    /** Finds the first session that closes after the instant. */
    private void find(long micros) {
        LocalDate day = LocalDateTime.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), 0, ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(1);
        for (int i = 0; i < LONGEST_BREAK_DAYS; i++, day = day.plusDays(1)) {
            if (isSession(day) && micros < micros(day, close)) {
                from = micros(day, open);
                until = micros(day, close);
                return;
            }
        }
        throw new IllegalStateException("no session within " + LONGEST_BREAK_DAYS + " days before " + day);
    }

    private boolean isSession(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    private long micros(LocalDate day, LocalTime time) {
        return TimeUnit.SECONDS.toMicros(ZonedDateTime.of(day, time, zone).toEpochSecond());
    }
}
