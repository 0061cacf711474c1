package io.tidemark.state.market;

/** What the gate must know of the instruments' venues: whether a record falls into a session. */
public interface Venues {

    /** How a record stands to the session of its instrument. */
    enum Standing {
        OPEN,
        CLOSED,
        /** A vendor's bar that does not open on a slice of its session. */
        MISALIGNED,
        /** The session file does not reach that year, or the instrument is unknown. */
        UNKNOWN
    }

    /** Places a decoded trade, quote or bar in its session; a bar gets the close of its slice. */
    Standing place(MarketEvent event);

    /** Why a record stands {@link Standing#UNKNOWN}: names the session and its years, or the instrument. */
    String why(MarketEvent event);
}
