package io.tidemark.connectors.simulator;

import io.tidemark.connectors.simulator.InstrumentSpec.PricePath;
import io.tidemark.connectors.simulator.InstrumentSpec.Trading;
import io.tidemark.connectors.simulator.SimulationSpec.Span;
import io.tidemark.state.market.Instrument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ready-made simulated markets. */
public final class Profiles {

    /** Partitions of the profiles' logs. */
    public static final int PARTITIONS = 4;

    private static final long SECOND = 1_000_000L;
    private static final long HOUR = 3_600 * SECOND;
    private static final Faults USUAL = new Faults(0.01, 0.005, 0.001, 0.05, Faults.BOUND_MICROS);
    private static final Faults MANY = new Faults(0.02, 0.03, 0.005, 0.1, Faults.BOUND_MICROS);
    private static final int THIN = 10;
    private static final int DENSE = 40;
    private static final int VENUE_DEMO = 4;
    private static final int STOCK_OF = 4;
    private static final double CRYPTO_HOURS = 24;
    private static final double STOCK_HOURS = 6.5;

    private Profiles() {}

    /**
     * Ten instruments thin over three years and forty more dense on the last day, more than a million trades, with late,
     * duplicate and bad records and ragged ends; a heartbeat each hour, each second on the dense day.
     */
    public static SimulationSpec oneHash(long seed) {
        return thinThenDense(
                seed, "2021-01-04T00:00:00Z", "2024-01-02T00:00:00Z", new Load(5, 28_000, HOUR, SECOND), USUAL);
    }

    /** The shape of {@link #oneHash} in six days and about 20,000 records, with more faults and fewer heartbeats. */
    public static SimulationSpec small(long seed) {
        return thinThenDense(
                seed,
                "2023-12-28T00:00:00Z",
                "2024-01-02T00:00:00Z",
                new Load(25, 450, 600 * SECOND, 10 * SECOND),
                MANY);
    }

    /** Twelve instruments of three venues without end, a heartbeat each second, usual faults. */
    public static SimulationSpec demo(long seed, long startMicros) {
        List<InstrumentSpec> all = new ArrayList<>();
        String[] names = {"BTC-USD", "ETH-USD", "SOL-USD", "XRP-USD"};
        double[] bases = {64_000, 3_100, 145, 0.62};
        int[] digits = {2, 2, 2, 4};
        for (int i = 0; i < names.length; i++) {
            PricePath path = new PricePath(bases[i], digits[i], 1.2, 0.03, 0.5);
            all.add(crypto(names[i] + ".simbit", new Trading(3_600, startMicros, true), path));
            all.add(crypto(names[i] + ".simflow", new Trading(1_200, startMicros, i % 2 == 0), path));
        }
        for (int i = 0; i < VENUE_DEMO; i++) {
            PricePath path = new PricePath(40 + 75.5 * i, 2, 1.0, 0.015, 0.1);
            all.add(stock("STK" + i + ".simnys", new Trading(1_800, startMicros, true), path));
        }
        return new SimulationSpec(seed, all, Span.endless(startMicros), USUAL, HeartbeatPlan.EACH_SECOND);
    }

    /** {@link #demo(long, long)} from a fixed Tuesday on. */
    public static SimulationSpec demo(long seed) {
        return demo(seed, micros("2024-01-02T00:00:00Z"));
    }

    /** Trades per session day of thin and dense instruments, and the heartbeat intervals before and on the dense day. */
    private record Load(int thinPerDay, int densePerDay, long thinBeatMicros, long denseBeatMicros) {}

    private static SimulationSpec thinThenDense(long seed, String from, String denseFrom, Load load, Faults faults) {
        long start = micros(from);
        long dense = micros(denseFrom);
        List<InstrumentSpec> all = new ArrayList<>();
        for (int i = 0; i < THIN; i++) {
            all.add(one("THIN", i, load.thinPerDay(), start));
        }
        for (int i = 0; i < DENSE; i++) {
            all.add(one("BUSY", i, load.densePerDay(), dense));
        }
        Span span = new Span(start, dense + TimeUnit.DAYS.toMicros(1), 45 * SECOND);
        HeartbeatPlan beats = new HeartbeatPlan(load.thinBeatMicros(), dense, load.denseBeatMicros());
        return new SimulationSpec(seed, all, span, faults, beats);
    }

    /** Every fourth instrument is a stock; every seventh feed does not tell the aggressor. */
    private static InstrumentSpec one(String kind, int i, int perDay, long from) {
        boolean sided = i % 7 != 6;
        double base = 3.7 * (1 + i * i);
        if (i % STOCK_OF == STOCK_OF - 1) {
            PricePath path = new PricePath(base, 2, 1.0, 0.012, 0.05);
            return stock(kind + i + ".simnys", new Trading(perDay / STOCK_HOURS, from, sided), path);
        }
        PricePath path = new PricePath(base, 4, 1.1, 0.02, 0.2);
        return crypto(kind + i + "-USD.simbit", new Trading(perDay / CRYPTO_HOURS, from, sided), path);
    }

    private static InstrumentSpec crypto(String name, Trading trading, PricePath path) {
        return of(name, "CRYPTO", MarketHours::always, trading, path);
    }

    private static InstrumentSpec stock(String name, Trading trading, PricePath path) {
        return of(name, "US_EQUITY", NewYorkHours::hours, trading, path);
    }

    private static InstrumentSpec of(
            String name, String session, InstrumentSpec.Hours hours, Trading trading, PricePath path) {
        return new InstrumentSpec(Instrument.of(name, session), hours, trading, path);
    }

    private static long micros(String instant) {
        return TimeUnit.SECONDS.toMicros(Instant.parse(instant).getEpochSecond());
    }
}
