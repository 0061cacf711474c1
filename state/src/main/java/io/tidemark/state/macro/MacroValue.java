package io.tidemark.state.macro;

/**
 * What a series was on a day, as somebody learned it at an instant.
 *
 * @param series id of the series, e.g. {@code DXY}
 * @param instrument the instrument that it belongs to; empty for all
 * @param valueDate the day that it is of, days since 1970-01-01
 * @param receivedMicros when it was received, microseconds since 1970-01-01T00:00:00Z
 * @param value finite, −0 is 0
 * @param revision how many other values the same date had before; 0 until a {@link MacroLog} has counted them
 */
public record MacroValue(
        String series, String instrument, int valueDate, long receivedMicros, double value, int revision) {

    /** Refuses values that are no number. */
    public MacroValue {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value " + value + " of " + series + " is no finite number");
        }
        value = value == 0 ? 0.0 : value;
    }

    /** A value as it comes: without a revision. */
    public static MacroValue of(String series, String instrument, int valueDate, long receivedMicros, double value) {
        return new MacroValue(series, instrument, valueDate, receivedMicros, value, 0);
    }
}
