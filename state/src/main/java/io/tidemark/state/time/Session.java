package io.tidemark.state.time;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * When a venue trades, as written in its session file; plain values that any YAML reader can bind.
 *
 * @param name unique name, e.g. {@code US_EQUITY}
 * @param zone zone of all times and dates, e.g. {@code America/New_York}
 * @param weekdays trading days, {@code MON} … {@code SUN}
 * @param open local time of the open, {@code HH:MM}
 * @param close local time of the close, exclusive, {@code 24:00} for the end of the day
 * @param opensDayBefore true when the session of trading day D opens on the day before D (FX: Sunday 17:00 for Monday)
 * @param breaks closed times within the session, {@code HH:MM-HH:MM}, in order
 * @param signalWindow times in which signals are taken, {@code HH:MM-HH:MM}; absent: the whole session
 * @param firstYear first year that the file knows
 * @param lastYear last year that the file knows
 * @param holidays per year: dates without a session, {@code MM-DD}
 * @param earlyCloses per year: date {@code MM-DD} to close {@code HH:MM}
 * @param yearDays session days of a year, by which volatility and ratios are annualised
 * @param rolling session days of a rolling week, month and year
 * @param source where the dates come from
 */
public record Session(
        String name,
        String zone,
        List<String> weekdays,
        String open,
        String close,
        boolean opensDayBefore,
        List<String> breaks,
        String signalWindow,
        int firstYear,
        int lastYear,
        Map<Integer, List<String>> holidays,
        Map<Integer, Map<String, String>> earlyCloses,
        int yearDays,
        Rolling rolling,
        String source)
        implements Serializable {

    /** Session days that {@code 1W}, {@code 1M} and {@code 1Y} count: 7, 30, 365 on 24/7 venues, else 5, 21, 252. */
    public record Rolling(int week, int month, int year) implements Serializable {}

    /** Absent lists and maps become empty ones; {@link SessionCalendar#of} checks the values. */
    public Session {
        weekdays = weekdays == null ? List.of() : List.copyOf(weekdays);
        breaks = breaks == null ? List.of() : List.copyOf(breaks);
        holidays = sorted(holidays);
        earlyCloses = sorted(earlyCloses);
    }

    private static <V> Map<Integer, V> sorted(Map<Integer, V> years) {
        Map<Integer, V> sorted = years == null ? new TreeMap<>() : new TreeMap<>(years);
        sorted.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(sorted);
    }
}
