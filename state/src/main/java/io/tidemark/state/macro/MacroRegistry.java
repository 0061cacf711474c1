package io.tidemark.state.macro;

import io.tidemark.state.name.NearestName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The series that exist, by all their names, with the calendars that they keep. */
public final class MacroRegistry {

    /** There is no such time. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long DAY_MICROS = 86_400_000_000L;
    private static final long PUBLICATION_MICROS = 6 * 3_600_000_000L;

    private final List<MacroSeries> series;
    private final Map<String, BusinessDays> calendars;
    private final Map<String, MacroSeries> byName = new LinkedHashMap<>();

    private MacroRegistry(List<MacroSeries> series, Map<String, BusinessDays> calendars) {
        this.series = List.copyOf(series);
        this.calendars = calendars;
        for (MacroSeries each : this.series) {
            name(each.id(), each);
            name(each.word(), each);
            each.aliases().forEach(alias -> name(alias, each));
            if (!calendars.containsKey(each.calendar())) {
                throw new IllegalArgumentException("series " + each.id() + ": no calendar " + each.calendar()
                        + NearestName.hintOrAll(each.calendar(), calendars.keySet()));
            }
        }
    }

    /**
     * A registry of these series; calendars are the trading days of sessions by name, {@code WEEKDAYS} is always there.
     *
     * @throws IllegalArgumentException for a name that two series have, or a calendar that is not there
     */
    public static MacroRegistry of(List<MacroSeries> series, Map<String, BusinessDays> calendars) {
        Map<String, BusinessDays> known = new TreeMap<>(calendars);
        known.put(BusinessDays.WEEKDAYS_NAME, BusinessDays.WEEKDAYS);
        return new MacroRegistry(series, known);
    }

    private void name(String name, MacroSeries of) {
        MacroSeries other = byName.put(key(name), of);
        if (other != null && other != of) {
            throw new IllegalArgumentException("series " + of.id() + ": " + other.id() + " is named " + name + ", too");
        }
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** All series, in the order of their file. */
    public List<MacroSeries> series() {
        return series;
    }

    /** The series of an id, an alias or a word, in any case; null for none. */
    public MacroSeries lookUp(String name) {
        return byName.get(key(name));
    }

    /**
     * The series of an id, an alias or a word, in any case.
     *
     * @throws IllegalArgumentException for none: names the nearest
     */
    public MacroSeries find(String name) {
        MacroSeries found = lookUp(name);
        if (found == null) {
            throw new IllegalArgumentException(unknown(name));
        }
        return found;
    }

    /** The same for a feature: the names of the message are words, for an id like S&P500 cannot stand in an expression. */
    MacroSeries findInFeature(String name) {
        MacroSeries found = lookUp(name);
        if (found == null) {
            throw new IllegalArgumentException(unknown(name, MacroSeries::word));
        }
        return found;
    }

    /** What to say of a name that no series has: the nearest one, or all ids. */
    public String unknown(String name) {
        return unknown(name, MacroSeries::id);
    }

    private String unknown(String name, Function<MacroSeries, String> called) {
        Collection<String> names = new TreeSet<>(byName.keySet());
        return "no macro series is named " + name
                + NearestName.of(key(name), names)
                        .map(near -> " (nearest: " + called.apply(byName.get(near)) + ")")
                        .orElseGet(() -> " (known: "
                                + String.join(", ", series.stream().map(called).toList()) + ")");
    }

    /** The business days of a series. */
    public BusinessDays days(MacroSeries of) {
        return calendars.get(of.calendar());
    }

    /**
     * When a value is taken to have been received that does not say so: 06:00 UTC of the first business day that is at least
     * the series' lag behind the end of the value's period; {@link #NONE} without a lag, or beyond the calendar.
     */
    public long publicationMicros(MacroSeries of, int valueDate) {
        if (of.lagDays() == MacroSeries.NO_LAG) {
            return NONE;
        }
        int day = days(of).firstFrom(of.frequency().periodEnd(valueDate) + of.lagDays());
        return day == BusinessDays.NONE ? NONE : day * DAY_MICROS + PUBLICATION_MICROS;
    }
}
