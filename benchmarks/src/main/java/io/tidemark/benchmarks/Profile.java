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
record Profile(String name, int instruments, double tradesPerMinute, boolean heartbeats, long startMicros)
        implements Serializable {

    /** 100 instruments, one trade a second each. */
    static final Profile DENSE = new Profile("dense", 100, 60, true);

    /** Three instruments, one trade in three minutes each: weeks of market time in few trades. */
    static final Profile WEEKS = new Profile("weeks", 3, 1.0 / 3, false);

    /** 2,000 instruments, one trade a second each: some ten megabytes of forming bars. */
    static final Profile BROAD = new Profile("broad", 2_000, 60, true);

    /** 10,000 instruments, one trade in ten seconds each. */
    static final Profile MANY = new Profile("many", 10_000, 6, true);

    /** Four instruments, one trade a second each: hundreds of minute bars of each in few trades. */
    static final Profile NARROW = new Profile("narrow", 4, 60, true);

    /** 5,000 instruments, one trade in two minutes each. */
    static final Profile THIN = new Profile("thin", 5_000, 0.5, true);

    /** 1,000 instruments, one trade a second each, from ten minutes before midnight UTC on, when all timeframes close at once. */
    static final Profile STORM = new Profile("storm", 1_000, 60, true, Profile.MIDNIGHT_MICROS - 600_000_000L);

    /** Trades of a storm's shorter run: midnight is behind it and before the end of the longer one. */
    static final long BEFORE_MIDNIGHT = 500_000;

    static final long BOUND_MICROS = 2_000_000L;

    /** Midnight UTC of 2024-01-02. */
    private static final long MIDNIGHT_MICROS = 1_704_153_600_000_000L;

    /** Half a minute later, so that no early trade falls into the day before. */
    static final long START_MICROS = MIDNIGHT_MICROS + 30_000_000L;

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

    Profile(String name, int instruments, double tradesPerMinute, boolean heartbeats) {
        this(name, instruments, tradesPerMinute, heartbeats, START_MICROS);
    }

    TradeLoop loop() {
        return new TradeLoop(instruments, tradesPerMinute, SHARE_OUT_OF_ORDER, startMicros);
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
