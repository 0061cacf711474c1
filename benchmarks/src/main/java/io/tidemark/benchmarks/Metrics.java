package io.tidemark.benchmarks;

import io.tidemark.state.time.Timeframe;
import java.util.List;

/** The numbers of the report, and the arms behind them. */
final class Metrics {

    static final Arm NO_OP = Arm.keyedNoOp();
    static final Arm BARS = Arm.bars(Arm.HEAP, Arm.everyTimeframe());
    static final Arm BARS_ROCKSDB = Arm.bars(Arm.ROCKSDB, Arm.everyTimeframe());
    static final Arm FEATURES = Arm.features(Arm.HEAP);
    static final Arm FEATURES_ROCKSDB = Arm.features(Arm.ROCKSDB);
    static final Arm ONE_TIMEFRAME = Arm.bars(Arm.HEAP, List.of(Timeframe.of("1D")));
    static final Arm WINDOWS = Arm.windowPerTimeframe(Arm.everyTimeframe());
    static final Arm ASSIGNER = Arm.oneAssigner(Arm.everyTimeframe());

    /** Arms that make the same bars. */
    static final List<Arm> EQUAL_BARS = List.of(BARS, BARS_ROCKSDB, ASSIGNER, WINDOWS);

    /** Arms that make the same bars and features. */
    static final List<Arm> EQUAL_FEATURES = List.of(FEATURES, FEATURES_ROCKSDB);

    static final List<Metric> ALL = List.of(
            Metric.atLeast("P4", "keyed no-op ÷ bars, 199 timeframes: share of the floor's speed", NO_OP, BARS, 0.90),
            Metric.atLeast(
                    "P4F",
                    "keyed no-op ÷ ten kernels on ten timeframes, bars of 208: share of the floor's speed",
                    NO_OP,
                    FEATURES,
                    0.80),
            Metric.bytesAbove("P9", "bytes allocated per trade, bars less keyed no-op", NO_OP, BARS, 2),
            Metric.atMost("P5", "cost of 199 timeframes ÷ one timeframe", BARS, ONE_TIMEFRAME, 1.15),
            Metric.atLeast(
                    "P6", "speed on RocksDB ÷ heap, ten kernels on ten timeframes", FEATURES, FEATURES_ROCKSDB, 0.30),
            Metric.atLeast("P2", "speed against one multi-window assigner", ASSIGNER, BARS, 60),
            Metric.atLeast("P1", "speed against one window operator per timeframe", WINDOWS, BARS, 150));

    /** What these numbers do not say. */
    static final List<String> LOST = List.of(
            "No checkpoints are taken, so on RocksDB the write-back buffer is flushed once, at the end (fixed cost).",
            "The peers skip the tests for duplicates and price spikes, and turnover, VWAP and buy volume.",
            "The log is made in memory: decoding and the source's merge of partitions are in no arm.",
            "One task per stage, parallelism 1; bars are counted, not written.",
            "Fixed costs (start, the close of all windows at the end) cancel out by the slope over n and 3n trades.");

    private Metrics() {}
}
