package io.tidemark.connectors.simulator;

/** When a venue trades. Times are epoch microseconds, UTC. */
public interface MarketHours {

    /** True when trades happen at this instant. */
    boolean isOpen(long micros);

    /** The instant itself when open, else the next open; {@link Long#MAX_VALUE} when the venue never opens again. */
    long openFrom(long micros);

    /** How busy the venue is at an open instant, about 1 on average over a session. */
    double activity(long micros);

    /** A venue that never closes, calm at 03:00 and busy at 15:00 UTC. */
    static MarketHours always() {
        return AroundTheClock.UTC;
    }
}
