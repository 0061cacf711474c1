package io.tidemark.benchmarks;

import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.time.Timeframe;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * One way of doing the work: what stands between the source and the sink. Its first size is a number of trades that it does
 * in a good part of a second.
 */
record Arm(String name, String backend, long firstSize, Work work) {

    private static final long MANY = 400_000;
    private static final long SOME = 15_000;
    private static final long FEW = 3_000;

    static final String HEAP = "hashmap";
    static final String ROCKSDB = "rocksdb";

    /** Connects the arm behind the first n trades of a profile; several streams are several ways to the same sink. */
    @FunctionalInterface
    interface Work {
        List<? extends DataStream<ClosedBars>> attach(DataStream<MarketEvent> trades, Profile profile, long n);
    }

    /** The floor of any keyed job: a shuffle and one update of one value per trade. */
    static Arm keyedNoOp() {
        return new Arm("keyed no-op", HEAP, MANY, (trades, profile, n) -> List.of(KeyedNoOp.attach(trades)));
    }

    /** The bars of Tidemark, and whatever of its path is put behind them. */
    static Arm bars(String backend, List<Timeframe> timeframes) {
        return new Arm(
                "bars, " + named(timeframes) + ", " + backend,
                backend,
                MANY,
                (trades, profile, n) -> List.of(OwnPath.bars(trades, profile.plan(timeframes, n))));
    }

    /** What a team writes first: a window operator per timeframe. */
    static Arm windowPerTimeframe(List<Timeframe> timeframes) {
        return new Arm(
                "one window per timeframe, " + named(timeframes),
                HEAP,
                FEW,
                (trades, profile, n) -> PeerWindows.onePerTimeframe(trades, profile.plan(timeframes, n)));
    }

    /** What it writes after profiling: one window operator whose assigner gives a trade all of its windows. */
    static Arm oneAssigner(List<Timeframe> timeframes) {
        return new Arm(
                "one multi-window assigner, " + named(timeframes),
                HEAP,
                SOME,
                (trades, profile, n) -> List.of(PeerWindows.allInOne(trades, profile.plan(timeframes, n))));
    }

    /** The 199 timeframes of a day and longer, and the base slice. */
    static List<Timeframe> everyTimeframe() {
        List<Timeframe> every = new ArrayList<>(List.of(Timeframe.of("1m")));
        every.addAll(Timeframe.all());
        return List.copyOf(every);
    }

    private static String named(List<Timeframe> timeframes) {
        return timeframes.size() == 1 ? timeframes.get(0).name() : timeframes.size() - 1 + " timeframes + 1m";
    }
}
