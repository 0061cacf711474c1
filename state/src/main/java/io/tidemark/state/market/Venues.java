package io.tidemark.state.market;

/** What the gate must know of the instruments' venues: whether a record falls into a session. */
public interface Venues {

    /** How a record stands to the session of its instrument. */
    enum Standing {
        OPEN,
        CLOSED,
        MISALIGNED,
        OUTSIDE_YEARS
    }

    /** The standing of a decoded trade, quote or bar. */
    Standing standing(MarketEvent event);

    /** The reason to give for {@link Standing#OUTSIDE_YEARS}: names the session and its years. */
    String outsideYears(MarketEvent event);
}
