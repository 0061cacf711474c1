package io.tidemark.state.macro;

import java.time.LocalDate;
import java.util.Locale;

/** How often a series has a value, and what follows from it unless its entry says otherwise. */
public enum MacroFrequency {
    DAILY(1, 5, 1),
    MONTHLY(1, 45, 92),
    QUARTERLY(1, 120, 184),
    /** Whenever something happens: dates of earnings, counts of mentions. */
    EVENT(MacroSeries.NO_LAG, 120, 1_100);

    private final int lagDays;
    private final int staleAfterDays;
    private final int leadDays;

    MacroFrequency(int lagDays, int staleAfterDays, int leadDays) {
        this.lagDays = lagDays;
        this.staleAfterDays = staleAfterDays;
        this.leadDays = leadDays;
    }

    /** The name in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Days from the end of the period to publication; {@link MacroSeries#NO_LAG} where nothing can be said. */
    public int lagDays() {
        return lagDays;
    }

    /** Days after which a value is too old to be used. */
    public int staleAfterDays() {
        return staleAfterDays;
    }

    /** Days before the value date from which on a value can be known: what is said to be older has a wrong time. */
    public int leadDays() {
        return leadDays;
    }

    /** The last day of the period that a value date lies in: sources date a month by its first day or by its last. */
    int periodEnd(int valueDate) {
        return switch (this) {
            case DAILY, EVENT -> valueDate;
            case MONTHLY -> monthEnd(valueDate, 1);
            case QUARTERLY -> monthEnd(valueDate, 3);
        };
    }

    private static int monthEnd(int valueDate, int months) {
        LocalDate date = LocalDate.ofEpochDay(valueDate);
        int last = (date.getMonthValue() - 1) / months * months + months;
        return Math.toIntExact(
                LocalDate.of(date.getYear(), last, 1).plusMonths(1).toEpochDay() - 1);
    }
}
