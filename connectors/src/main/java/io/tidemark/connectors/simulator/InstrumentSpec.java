package io.tidemark.connectors.simulator;

import io.tidemark.state.market.Instrument;
import java.io.Serializable;
import java.util.function.Supplier;

/**
 * One simulated instrument: what it is, the hours of its venue (made anew for each user, since hours may remember), how
 * it trades and how its price moves.
 */
public record InstrumentSpec(Instrument instrument, Hours hours, Trading trading, PricePath path)
        implements Serializable {

    /** Makes the hours of a venue, for one user each. */
    public interface Hours extends Supplier<MarketHours>, Serializable {}

    /**
     * Trades per open hour on average, from {@code fromMicros} on; {@code sided} when the feed tells the aggressor.
     */
    public record Trading(double tradesPerHour, long fromMicros, boolean sided) implements Serializable {}

    /**
     * The first price, its decimal digits (the tick is one unit of the last), the share that the market factor has in its
     * moves, its own volatility per day, and jumps per day.
     */
    public record PricePath(double base, int digits, double beta, double dailyVolatility, double jumpsPerDay)
            implements Serializable {}

    /** The instrument's name. */
    public String name() {
        return instrument.name();
    }
}
