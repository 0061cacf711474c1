package io.tidemark.benchmarks;

import io.tidemark.connectors.simulator.TradeLoop;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.Timeframe;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A market to measure on: how many instruments, how often each trades (per minute), whether the log has heartbeats. One
 * trade in a hundred is up to a second out of order.
 */
record Profile(String name, int instruments, double tradesPerMinute, boolean heartbeats) implements Serializable {

    /** 100 instruments, one trade a second each. */
    static final Profile DENSE = new Profile("dense", 100, 60, true);

    /** Three instruments, one trade in three minutes each: weeks of market time in few trades. */
    static final Profile WEEKS = new Profile("weeks", 3, 1.0 / 3, false);

    /** 2,000 instruments, one trade a second each: some ten megabytes of forming bars. */
    static final Profile BROAD = new Profile("broad", 2_000, 60, true);

    /** 10,000 instruments, one trade in ten seconds each. */
    static final Profile MANY = new Profile("many", 10_000, 6, true);

    static final long BOUND_MICROS = 2_000_000L;

    /** Half a minute past midnight UTC of 2024-01-02, so that no early trade falls into the day before. */
    static final long START_MICROS = 1_704_153_630_000_000L;

    private static final double SHARE_OUT_OF_ORDER = 0.01;

    private static final Session CRYPTO = new Session(
            "CRYPTO",
            "UTC",
            List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"),
            "00:00",
            "24:00",
            false,
            List.of(),
            null,
            1970,
            2100,
            Map.of(),
            Map.of(),
            365,
            new Session.Rolling(7, 30, 365),
            "by definition");

    TradeLoop loop() {
        return new TradeLoop(instruments, tradesPerMinute, SHARE_OUT_OF_ORDER, START_MICROS);
    }

    /** What makes bars of the first n trades; the log is complete up to the last one, less the bound. */
    MarketPlan plan(List<Timeframe> timeframes, long n) {
        Map<String, Instrument> listed = new TreeMap<>();
        for (Instrument each : loop().instruments()) {
            listed.put(each.name(), each);
        }
        long horizon = Math.floorDiv(loop().marketMicros(n - 1) - BOUND_MICROS, 1_000L);
        return new MarketPlan(
                List.of(CRYPTO),
                listed,
                null,
                timeframes,
                Timeframe.of("1m"),
                Align.SESSION,
                BarRules.of(BOUND_MICROS, heartbeats, horizon));
    }
}
