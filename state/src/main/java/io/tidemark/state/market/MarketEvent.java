package io.tidemark.state.market;

/**
 * Something that happened on a market: two times, one instrument, one place in the log. Mutable, so that the trade
 * path allocates nothing; never keep a reference beyond the call that handed it over.
 */
public abstract sealed class MarketEvent permits Trade, Quote, BookUpdate, InputBar, Heartbeat, MacroEvent {

    /** No identity or sequence: the feed has none. */
    public static final long NONE = Long.MIN_VALUE;

    /** Name of the instrument, e.g. {@code BTC-USD.bitstamp}; empty for a heartbeat. */
    public String instrument = "";

    /** When it happened, microseconds since 1970-01-01T00:00:00Z. */
    public long eventMicros;

    /** When we learned of it, microseconds; {@link #NONE} in logs without ingest time. Never part of a result. */
    public long ingestMicros = NONE;

    /** Clock of its partition just before it, microseconds; {@link #NONE} while the partition had no clock. */
    public long clockMicros = NONE;

    /** Trade id (a number, or 64 bits of the SHA-256 of its text); {@link #NONE} where the feed has none. */
    public long id = NONE;

    /** Exchange sequence, else numeric trade id, else position in the partition: breaks ties between equal event times. */
    public long sequence = NONE;

    /** True when {@link #sequence} came from the exchange and so identifies a record together with its time. */
    public boolean sequenced;

    /** Which file (or topic partition) of the log it came from, by its number in the run's list. */
    public int origin;

    /** Line or offset in it. */
    public long position;

    /** False for the second event of a line that holds two (both sides of a quote bar): it is no record of its own. */
    public boolean primary = true;

    /** The time by which the log is ordered, microseconds: the event time; of a vendor's bar, its close. */
    public long logMicros() {
        return eventMicros;
    }

    /** Epoch milliseconds of {@link #eventMicros}, rounded down: Flink's timestamp. */
    public final long eventMillis() {
        return Math.floorDiv(eventMicros, 1_000L);
    }

    /** Takes over the common fields of another event. */
    protected final void copyCommon(MarketEvent from) {
        instrument = from.instrument;
        eventMicros = from.eventMicros;
        ingestMicros = from.ingestMicros;
        clockMicros = from.clockMicros;
        id = from.id;
        sequence = from.sequence;
        sequenced = from.sequenced;
        primary = from.primary;
        origin = from.origin;
        position = from.position;
    }

    /** A copy that shares nothing mutable with this event. */
    public abstract MarketEvent copy();
}
