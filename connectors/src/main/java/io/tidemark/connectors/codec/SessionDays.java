package io.tidemark.connectors.codec;

import java.io.Serializable;

/** When the session of a trading day opens and closes: what a bar that carries a date alone stands for. */
public interface SessionDays extends Serializable {

    /** There is no session on this day. */
    long NO_SESSION = Long.MIN_VALUE;

    /** The calendar says nothing about this day's year. */
    long OUTSIDE_YEARS = Long.MIN_VALUE + 1;

    /** Open of the session of this day since 1970-01-01, epoch milliseconds, or one of the two words above. */
    long openMillis(long epochDay);

    /** Exclusive close of the session of a day that has one, epoch milliseconds. */
    long closeMillis(long epochDay);

    /** Days of 24 hours that start at 00:00 UTC. */
    static SessionDays utc() {
        return UtcDays.EACH;
    }
}
