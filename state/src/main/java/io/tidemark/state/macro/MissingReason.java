package io.tidemark.state.macro;

import java.util.Locale;

/** Why there is no number. */
public enum MissingReason {
    /** No value was known. */
    ABSENT,
    /** The newest value is older than its series allows. */
    STALE,
    /** Too few values for the window. */
    WARMING,
    /** The day lies beyond the calendar of the series or of the venue. */
    UNCOVERED,
    /** The inputs are there, but the formula has no value: a division by 0, a standard deviation of 0. */
    UNDEFINED;

    /** The name in records. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
