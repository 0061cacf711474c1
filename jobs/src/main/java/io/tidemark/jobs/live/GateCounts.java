package io.tidemark.jobs.live;

import io.tidemark.operators.gate.GateCount;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;

/** What the gate of a running job has counted, as of the last report of its tasks. */
final class GateCounts {

    private GateCounts() {}

    /** The counts; empty while the job has none. */
    static Map<GateCount, Long> of(JobClient job) throws InterruptedException {
        Map<GateCount, Long> counts = new EnumMap<>(GateCount.class);
        try {
            Map<String, Object> said = job.getAccumulators().get(1, TimeUnit.SECONDS);
            for (GateCount each : GateCount.values()) {
                if (said.get(each.accumulator()) instanceof Long count) {
                    counts.put(each, count);
                }
            }
        } catch (ExecutionException | TimeoutException | IllegalStateException notYetOrNoMore) {
            counts.clear();
        }
        return counts;
    }
}
