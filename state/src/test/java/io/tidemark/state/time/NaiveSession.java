package io.tidemark.state.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A session as a newcomer would compute it: one {@link ZonedDateTime} after another, for sessions without breaks. */
final class NaiveSession {

    final Session session;
    final List<LocalDate> days = new ArrayList<>();
    final Map<LocalDate, Integer> ordinals = new HashMap<>();
    final ZoneId zone;

    NaiveSession(Session session) {
        this.session = session;
        this.zone = ZoneId.of(session.zone());
        for (LocalDate date = first(); !date.equals(end()); date = date.plusDays(1)) {
            if (isOpen(date)) {
                ordinals.put(date, days.size());
                days.add(date);
            }
        }
    }

    LocalDate first() {
        return LocalDate.of(session.firstYear(), 1, 1);
    }

    LocalDate end() {
        return LocalDate.of(session.lastYear(), 12, 31).plusDays(1);
    }

    private boolean isOpen(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        String weekday = day.toString().substring(0, 3).toUpperCase(Locale.ROOT);
        List<String> holidays = session.holidays().getOrDefault(date.getYear(), List.of());
        return session.weekdays().contains(weekday) && !holidays.contains(monthDay(date));
    }

    static String monthDay(LocalDate date) {
        return date.toString().substring(5);
    }

    ZonedDateTime open(LocalDate date) {
        return at(session.opensDayBefore() ? date.minusDays(1) : date, session.open());
    }

    ZonedDateTime close(LocalDate date) {
        Map<String, String> early = session.earlyCloses().getOrDefault(date.getYear(), Map.of());
        return at(date, early.getOrDefault(monthDay(date), session.close()));
    }

    boolean closesEarly(LocalDate date) {
        return !close(date).equals(at(date, session.close()));
    }

    private ZonedDateTime at(LocalDate date, String time) {
        return time.equals("24:00")
                ? date.plusDays(1).atStartOfDay(zone)
                : date.atTime(LocalTime.parse(time)).atZone(zone);
    }

    /** Open, close, open, close, … of a day's slices, epoch milliseconds. */
    long[] slices(LocalDate date, int seconds, Align align) {
        long open = open(date).toInstant().toEpochMilli();
        long close = close(date).toInstant().toEpochMilli();
        long midnight = date.atStartOfDay(zone).toInstant().toEpochMilli();
        long step = seconds * 1_000L;
        boolean clock = align == Align.CLOCK;
        long line = clock ? midnight : open;
        while (line > open) {
            line -= step;
        }
        boolean cutLabel = !clock || midnight > open;
        long[] slices = new long[2 * (86_400 / seconds + 2)];
        int size = 0;
        for (long from = line; from < close; from += step) {
            long to = from + step;
            if (to > open) {
                slices[size++] = cutLabel ? Math.max(from, open) : from;
                slices[size++] = Math.min(to, close);
            }
        }
        return Arrays.copyOf(slices, size);
    }
}
