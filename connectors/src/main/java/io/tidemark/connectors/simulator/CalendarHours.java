package io.tidemark.connectors.simulator;

import io.tidemark.state.time.SessionCalendar;
import java.util.concurrent.TimeUnit;

/** The hours of a venue's session file, so that the simulated market and the job agree on every holiday. */
public final class CalendarHours implements MarketHours {

    private static final double CALM = 0.6;
    private static final double EDGE = 1.2;

    private final SessionCalendar calendar;

    /** The sessions of a calendar. */
    public CalendarHours(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public boolean isOpen(long micros) {
        return calendar.dayAt(millis(micros)) != SessionCalendar.NONE;
    }

    @Override
    public long openFrom(long micros) {
        int day = calendar.dayFrom(millis(micros));
        if (day == calendar.days()) {
            return Long.MAX_VALUE;
        }
        return Math.max(micros, TimeUnit.MILLISECONDS.toMicros(calendar.open(day)));
    }

    @Override
    public double activity(long micros) {
        int day = calendar.dayFrom(millis(micros));
        double length = calendar.close(day) - calendar.open(day);
        double edge = 2 * (millis(micros) - calendar.open(day)) / length - 1;
        return CALM + EDGE * edge * edge;
    }

    private static long millis(long micros) {
        return Math.floorDiv(micros, 1_000L);
    }
}
