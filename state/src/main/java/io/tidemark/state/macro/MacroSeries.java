package io.tidemark.state.macro;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * One series of the registry.
 *
 * @param id its name in records, upper-case: {@code UST10Y}
 * @param word its name in features, lower-case letters, digits and _: {@code us_10y}
 * @param aliases other names that records may use
 * @param frequency how often it has a value
 * @param lagDays days from the end of a value's period to its publication, which moves on to a business day;
 *     {@link #NO_LAG}: records must say when they were received
 * @param staleAfterDays a value whose period ended longer ago is not used
 * @param calendar name of the calendar of its business days
 * @param perInstrument true when every value belongs to an instrument (dates of earnings), false when to none
 */
public record MacroSeries(
        String id,
        String word,
        List<String> aliases,
        MacroFrequency frequency,
        int lagDays,
        int staleAfterDays,
        String calendar,
        boolean perInstrument)
        implements Serializable {

    /** When a value is published does not follow from its date. */
    public static final int NO_LAG = -1;

    private static final String NAME = "[A-Z][A-Z0-9_&]*";
    private static final String WORD = "[a-z][a-z0-9_]*";

    /** Checks names and numbers; a message begins with the component that is wrong. */
    public MacroSeries {
        aliases = List.copyOf(aliases);
        require(id.matches(NAME), "series " + id + ": upper-case letters, digits, _ and &, from a letter on");
        require(
                word.matches(WORD),
                "word " + word + " of " + id + ": lower-case letters, digits and _, from a letter on");
        for (String alias : aliases) {
            require(alias.matches(NAME), "aliases: " + alias + " of " + id + ": upper-case letters, digits, _ and &");
        }
        require(lagDays >= NO_LAG && lagDays <= 366, "lagDays " + lagDays + " of " + id + ": 0 to 366");
        require(staleAfterDays >= 1, "staleAfterDays " + staleAfterDays + " of " + id + ": at least 1");
    }

    /** A market-wide series with what its frequency implies, named in features by its id in lower case. */
    public static MacroSeries of(String id, MacroFrequency frequency, String calendar) {
        return new MacroSeries(
                id,
                id.toLowerCase(Locale.ROOT),
                List.of(),
                frequency,
                frequency.lagDays(),
                frequency.staleAfterDays(),
                calendar,
                false);
    }

    /** How old a value is on a day: days since its period ended, 0 before. */
    int age(int valueDate, int today) {
        return Math.max(0, today - frequency.periodEnd(valueDate));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
