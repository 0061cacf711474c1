package io.tidemark.state.macro;

/**
 * How far a question sees.
 *
 * @param knownBefore only what was received before this instant, epoch microseconds
 * @param lastDate only values of this day and earlier, epoch day
 * @param today the day by which the age of a value is told, epoch day
 */
public record Sight(long knownBefore, int lastDate, int today) {

    /** A question whose last date is its day. */
    public static Sight of(long knownBefore, int lastDate) {
        return new Sight(knownBefore, lastDate, lastDate);
    }
}
