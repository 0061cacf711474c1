package io.tidemark.connectors.simulator;

/**
 * The move that all instruments share: one step per market minute, pulled back towards 0. A function of seed and minute,
 * so every partition sees the same market.
 */
final class MarketFactor {

    private static final long MINUTE_MICROS = 60_000_000L;
    private static final double MINUTE_VOLATILITY = 0.0003;
    private static final double PULL = 1e-5;

    private final SplitMix64 random;
    private long minute;
    private double level;

    MarketFactor(long seed, long startMicros) {
        this.random = new SplitMix64(SplitMix64.seedOf(seed, "market factor"));
        this.minute = Math.floorDiv(startMicros, MINUTE_MICROS);
    }

    /** The level at an instant that never goes backwards, as a logarithm. */
    double at(long micros) {
        long now = Math.floorDiv(micros, MINUTE_MICROS);
        for (; minute < now; minute++) {
            level += MINUTE_VOLATILITY * random.nextNormal() - PULL * level;
        }
        return level;
    }
}
