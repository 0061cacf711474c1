package io.tidemark.benchmarks;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.time.Timeframe;
import java.util.List;
import java.util.stream.Stream;
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

    /** Connects the arm behind the first n trades of a profile, and its results to where they are counted. */
    @FunctionalInterface
    interface Work {
        void attach(DataStream<MarketEvent> trades, Profile profile, long n, Counted counted);
    }

    /** The floor of any keyed job: a shuffle and one update of one value per trade. */
    static Arm keyedNoOp() {
        return new Arm("keyed no-op", HEAP, MANY, (trades, profile, n, to) -> to.bars(KeyedNoOp.attach(trades)));
    }

    /** The bars of Tidemark. */
    static Arm bars(String backend, List<Timeframe> timeframes) {
        return new Arm(
                "bars, " + named(timeframes) + ", " + backend,
                backend,
                MANY,
                (trades, profile, n, to) -> to.bars(OwnPath.bars(trades, profile.plan(timeframes, n))));
    }

    /** Tidemark's bars, and ten kernels on ten timeframes behind them. */
    static Arm features(String backend) {
        List<Timeframe> timeframes = Stream.concat(
                        OwnPath.TEN_TIMEFRAMES.stream().map(Timeframe::of), everyTimeframe().stream())
                .distinct()
                .toList();
        return new Arm(
                "ten kernels on ten timeframes, bars of " + named(timeframes) + ", " + backend,
                backend,
                MANY,
                (trades, profile, n, to) -> OwnPath.features(trades, profile.plan(timeframes, n), to));
    }

    /** What a team writes first: a window operator per timeframe. */
    static Arm windowPerTimeframe(List<Timeframe> timeframes) {
        return new Arm(
                "one window per timeframe, " + named(timeframes),
                HEAP,
                FEW,
                (trades, profile, n, to) -> PeerWindows.onePerTimeframe(trades, profile.plan(timeframes, n))
                        .forEach(to::bars));
    }

    /** What it writes after profiling: one window operator whose assigner gives a trade all of its windows. */
    static Arm oneAssigner(List<Timeframe> timeframes) {
        return new Arm(
                "one multi-window assigner, " + named(timeframes),
                HEAP,
                SOME,
                (trades, profile, n, to) -> to.bars(PeerWindows.allInOne(trades, profile.plan(timeframes, n))));
    }

    /** The 199 timeframes of a day and longer, over base slices of a minute. */
    static List<Timeframe> everyTimeframe() {
        return Timeframe.all();
    }

    private static String named(List<Timeframe> timeframes) {
        return timeframes.size() == 1 ? timeframes.get(0).name() : timeframes.size() + " timeframes";
    }
}
