package io.tidemark.benchmarks;

import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.time.Timeframe;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * One way of doing the work: what stands between the source and the sink. Its first size is a number of trades that it does
 * in a good part of a second; checkpoints are taken so often, or never when that is zero.
 */
record Arm(String name, String backend, long firstSize, Duration checkpoints, Work work) {

    private static final long MANY = 400_000;
    private static final long SOME = 15_000;
    private static final long FEW = 3_000;

    static final String HEAP = "hashmap";
    static final String ROCKSDB = "rocksdb";

    Arm(String name, String backend, long firstSize, Work work) {
        this(name, backend, firstSize, Duration.ZERO, work);
    }

    /** Connects the arm behind the trades of a run, and its results to where they are counted. */
    @FunctionalInterface
    interface Work {
        void attach(DataStream<MarketEvent> trades, Run run) throws Exception;
    }

    /** The first n trades of a profile: where its results are counted, and the services that it may need. */
    record Run(Profile profile, long n, Counted counted, Services services) {

        MarketPlan plan(List<Timeframe> timeframes) {
            return profile.plan(timeframes, n);
        }
    }

    /** The same with a checkpoint every so often. */
    Arm every(Duration interval) {
        String said = name + ", a checkpoint every " + interval.toSeconds() + " s";
        return new Arm(said, backend, firstSize, interval, work);
    }

    /** The floor of any keyed job: a shuffle and one update of one value per trade. */
    static Arm keyedNoOp() {
        return new Arm("keyed no-op", HEAP, MANY, (trades, run) -> run.counted().bars(KeyedNoOp.attach(trades)));
    }

    /** The bars of Tidemark. */
    static Arm bars(String backend, List<Timeframe> timeframes) {
        return new Arm(
                "bars, " + named(timeframes) + ", " + backend,
                backend,
                MANY,
                (trades, run) -> run.counted().bars(OwnPath.bars(trades, run.plan(timeframes))));
    }

    /** Tidemark's bars, and ten kernels on ten timeframes behind them. */
    static Arm features(String backend) {
        List<Timeframe> timeframes = shortAndLong();
        return new Arm(
                "ten kernels on ten timeframes, bars of " + named(timeframes) + ", " + backend,
                backend,
                MANY,
                (trades, run) -> OwnPath.features(trades, run.plan(timeframes), OwnPath.plan(), run.counted()));
    }

    /** Tidemark's bars, and ten kernels on each of their timeframes. */
    static Arm features(String backend, List<Timeframe> timeframes) {
        List<String> names = timeframes.stream().map(Timeframe::name).toList();
        return new Arm(
                "bars and ten kernels on " + named(timeframes) + ", " + backend,
                backend,
                MANY,
                (trades, run) -> OwnPath.features(trades, run.plan(timeframes), OwnPath.plan(names), run.counted()));
    }

    /** What a team writes first: a window operator per timeframe, which asks ta4j for ten indicators at each close. */
    static Arm windowsWithTa4j(List<Timeframe> timeframes) {
        return new Arm("one window per timeframe with ta4j, " + named(timeframes), HEAP, FEW, (trades, run) -> {
            for (var bars : PeerIndicators.onePerTimeframe(trades, run.plan(timeframes))) {
                run.counted().bars(bars);
                run.counted().rows(bars.getSideOutput(PeerIndicators.VALUES));
            }
        });
    }

    /** What a team writes first: a window operator per timeframe. */
    static Arm windowPerTimeframe(List<Timeframe> timeframes) {
        return new Arm(
                "one window per timeframe, " + named(timeframes),
                HEAP,
                FEW,
                (trades, run) -> PeerWindows.onePerTimeframe(trades, run.plan(timeframes))
                        .forEach(run.counted()::bars));
    }

    /** What it writes after profiling: one window operator whose assigner gives a trade all of its windows. */
    static Arm oneAssigner(List<Timeframe> timeframes) {
        return new Arm(
                "one multi-window assigner, " + named(timeframes),
                HEAP,
                SOME,
                (trades, run) -> run.counted().bars(PeerWindows.allInOne(trades, run.plan(timeframes))));
    }

    /** From a topic to the taps, exactly once, with ten kernels on ten timeframes between. */
    static Arm topicToTaps() {
        return new Arm("topic to taps through the rooms", HEAP, SOME, KafkaPath.EACH_SECOND, KafkaPath::rooms);
    }

    /** The same way past an operator that says as much as the rooms do, and computes nothing. */
    static Arm topicToTapsIdentity() {
        return new Arm("topic to taps through an identity", HEAP, SOME, KafkaPath.EACH_SECOND, KafkaPath::identity);
    }

    /** Bars into their table, as the live job writes them. */
    static Arm upserts() {
        return new Arm("sorted batches, copied and merged", HEAP, FEW, TablePath::sorted);
    }

    /** The same statement through Flink's JDBC connector as it comes. */
    static Arm upsertsByDefaults() {
        return new Arm("JDBC connector by its defaults", HEAP, FEW, TablePath::byDefaults);
    }

    /** The 199 timeframes of a day and longer, over base slices of a minute. */
    static List<Timeframe> everyTimeframe() {
        return Timeframe.all();
    }

    /** Those, and ten that close within a day. */
    static List<Timeframe> shortAndLong() {
        return Stream.concat(OwnPath.TEN_TIMEFRAMES.stream().map(Timeframe::of), everyTimeframe().stream())
                .distinct()
                .toList();
    }

    private static String named(List<Timeframe> timeframes) {
        return timeframes.size() == 1 ? timeframes.get(0).name() : timeframes.size() + " timeframes";
    }
}
