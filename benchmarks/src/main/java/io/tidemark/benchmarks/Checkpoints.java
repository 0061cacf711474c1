package io.tidemark.benchmarks;

import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;

/** The checkpoints of one run: how many were complete, bytes of the largest, and how long they took, milliseconds. */
record Checkpoints(long complete, long largestBytes, double medianMillis, long longestMillis) {

    static Checkpoints of(CheckpointStatsSnapshot run) {
        if (run == null || run.getCounts().getNumberOfCompletedCheckpoints() == 0) {
            return new Checkpoints(0, 0, 0, 0);
        }
        var summary = run.getSummaryStats();
        return new Checkpoints(
                run.getCounts().getNumberOfCompletedCheckpoints(),
                summary.getStateSizeStats().getMaximum(),
                summary.getEndToEndDurationStats().getQuantile(0.5),
                summary.getEndToEndDurationStats().getMaximum());
    }
}
