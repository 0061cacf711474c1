package io.tidemark.benchmarks;

import io.tidemark.state.time.Timeframe;
import java.time.Duration;
import java.util.List;

/** The numbers of the report, and the arms behind them. */
final class Metrics {

    static final Arm NO_OP = Arm.keyedNoOp();
    static final Arm BARS = Arm.bars(Arm.HEAP, Arm.everyTimeframe());
    static final Arm BARS_ROCKSDB = Arm.bars(Arm.ROCKSDB, Arm.everyTimeframe());
    static final Arm FEATURES = Arm.features(Arm.HEAP);
    static final Arm FEATURES_ROCKSDB = Arm.features(Arm.ROCKSDB);
    static final Arm FEATURES_EVERYWHERE = Arm.features(Arm.HEAP, Arm.everyTimeframe());
    static final Arm ONE_TIMEFRAME = Arm.bars(Arm.HEAP, List.of(Timeframe.of("1D")));
    static final Arm WINDOWS = Arm.windowPerTimeframe(Arm.everyTimeframe());
    static final Arm ASSIGNER = Arm.oneAssigner(Arm.everyTimeframe());

    static final Arm BARS_EACH_SECOND = BARS.every(Duration.ofSeconds(1));
    static final Arm BARS_EACH_TEN_SECONDS = BARS.every(Duration.ofSeconds(10));
    static final Arm ROOMS = Arm.topicToTaps();

    /** Arms that make the same bars. */
    static final List<Arm> EQUAL_BARS = List.of(BARS, BARS_ROCKSDB, ASSIGNER, WINDOWS);

    /** Arms that make the same bars and features. */
    static final List<Arm> EQUAL_FEATURES = List.of(FEATURES, FEATURES_ROCKSDB);

    /** A topic and memory make the same bars. */
    static final List<Arm> EQUAL_TAPS = List.of(Arm.bars(Arm.HEAP, KafkaPath.timeframes()), ROOMS);

    static final Metric INDICATORS = Metric.atLeast(
                    "P3",
                    "speed against one window operator per timeframe with ten indicators of ta4j, ten kernels on 208 timeframes",
                    Arm.windowsWithTa4j(Arm.shortAndLong()),
                    Arm.features(Arm.HEAP, Arm.shortAndLong()),
                    1_000)
            .on(Profile.NARROW, 4);

    /** What a peer asks ta4j about are the same bars. */
    static final List<Arm> EQUAL_BEFORE_INDICATORS = List.of(Arm.bars(Arm.HEAP, Arm.shortAndLong()), INDICATORS.a());

    static final Metric TAPS = Metric.atLeast(
                    "P10",
                    "identity ÷ rooms, each from a topic to taps exactly once: share of its speed",
                    Arm.topicToTapsIdentity(),
                    ROOMS,
                    0.85)
            .on(Profile.DENSE, 6);

    /** Two ways into a table, after which it has the same rows. */
    static final List<Arm> EQUAL_ROWS = List.of(Arm.upsertsByDefaults(), Arm.upserts());

    static final Metric ROWS = Metric.fasterAtLeast(
            "P11", "rows a second against the JDBC connector's defaults", EQUAL_ROWS.get(0), EQUAL_ROWS.get(1), 3);

    static final List<Metric> ALL = List.of(
            Metric.atLeast("P4", "keyed no-op ÷ bars, 199 timeframes: share of the floor's speed", NO_OP, BARS, 0.90),
            Metric.atLeast(
                    "P4F",
                    "keyed no-op ÷ ten kernels on ten timeframes, bars of 208: share of the floor's speed",
                    NO_OP,
                    FEATURES,
                    0.85),
            Metric.atLeast(
                            "P4A",
                            "keyed no-op ÷ bars and ten kernels on all 199 timeframes: share of the floor's speed",
                            NO_OP,
                            FEATURES_EVERYWHERE,
                            0.75)
                    .on(Profile.DENSE, 5),
            Metric.reported(
                            "P4T",
                            "keyed no-op ÷ ten kernels on ten timeframes, thin: 5,000 instruments, a trade in two minutes",
                            NO_OP,
                            FEATURES)
                    .on(Profile.THIN, 1),
            Metric.reported(
                            "P4S",
                            "keyed no-op ÷ ten kernels on ten timeframes, storm: 1,000 instruments over one midnight",
                            NO_OP,
                            FEATURES)
                    .over(Profile.STORM, Profile.BEFORE_MIDNIGHT),
            Metric.bytesAbove("P9", "bytes allocated per trade, bars less keyed no-op", NO_OP, BARS, 2),
            Metric.atMost("P5", "cost of 199 timeframes ÷ one timeframe", BARS, ONE_TIMEFRAME, 1.15),
            Metric.atLeast(
                    "P6", "speed on RocksDB ÷ heap, ten kernels on ten timeframes", FEATURES, FEATURES_ROCKSDB, 0.30),
            Metric.atLeast("P2", "speed against one multi-window assigner", ASSIGNER, BARS, 60),
            INDICATORS,
            Metric.atLeast("P1", "speed against one window operator per timeframe", WINDOWS, BARS, 150),
            Metric.atLeast(
                            "P7",
                            "no checkpoints ÷ one each second, 199 timeframes of 2,000 instruments",
                            BARS,
                            BARS_EACH_SECOND,
                            0.90)
                    .on(Profile.BROAD, 8),
            Metric.atLeast(
                            "P7M",
                            "no checkpoints ÷ one each ten seconds, 199 timeframes of 10,000 instruments",
                            BARS,
                            BARS_EACH_TEN_SECONDS,
                            0.90)
                    .on(Profile.MANY, 24),
            TAPS,
            ROWS);

    /** What these numbers do not say. */
    static final List<String> LOST = List.of(
            "No checkpoints are taken but in P7, P7M and P10, so on RocksDB the write-back buffer is flushed once, at the end (fixed cost).",
            "The peers skip the tests for duplicates and price spikes, and turnover, VWAP and buy volume.",
            "The log is made in memory: decoding and the source's merge of partitions are in no arm.",
            "One task per stage, parallelism 1; bars are counted, not written, but in P10 and P11.",
            "P10's broker is in this process: its CPU time is in both arms. P11's database is another process: wall time counts, and every commit is on disk, as PostgreSQL comes.",
            "P3's peer keeps 250 bars; in the shorter runs fewer have come yet. Only timeframes within a day close between n and 3n trades.",
            "P8 is one instrument on one thread, without Flink: TA-Lib sees all bars at once, the plan one after the other.",
            "Fixed costs (start, the close of all windows at the end) cancel out by the slope over n and 3n trades.");

    private Metrics() {}
}
