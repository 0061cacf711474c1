package io.tidemark.state.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * When a bar was, in the time of its session: known without any market data. Dates and clock times are those of the bar's
 * open on the session's clock; a bar of a day and longer opens with the first session of its period.
 */
public enum Circumstance implements Given {
    /** Hour of the session's clock at the bar's open, 0 to 23. */
    HOUR,
    /** Minute of the hour at the bar's open, 0 to 59. */
    MINUTE,
    /** Weekday of the trading day, 1 (Monday) to 7. */
    WEEKDAY,
    /** Day of the month of the trading day, from 1. */
    DAY,
    /** Month of the trading day, 1 to 12. */
    MONTH,
    /** Quarter of the trading day, 1 to 4. */
    QUARTER,
    /** Day of the year of the trading day, from 1. */
    DAY_OF_YEAR,
    /** Minutes from the session's open to the bar's open; 0 where the bar's label on the clock lies before that, too. */
    SESSION_MINUTE,
    /** Share of the session that is over at the bar's close, 0 to 1. */
    SESSION_PROGRESS,
    /** The trading day as a number: days since 1970-01-01. */
    TRADING_DAY,
    /** Hour of the session's clock at the bar's open ÷ 24. */
    TIME_NORMALIZED,
    /** What an account holds, known to its desk alone: null in stored rows. */
    POSITION,
    /** Bars of this length in a year of the session: session days ÷ days of the timeframe, or by hours of the regular session. */
    BARS_PER_YEAR;

    /** Their names in expressions. */
    public static final List<String> IDS =
            Arrays.stream(values()).map(Circumstance::id).toList();

    private final String id = name().toLowerCase(Locale.ROOT);

    /** True for entries of an observation's state, which are not normalised. */
    boolean isState() {
        return this == TIME_NORMALIZED || this == POSITION;
    }

    @Override
    public String id() {
        return id;
    }
}
