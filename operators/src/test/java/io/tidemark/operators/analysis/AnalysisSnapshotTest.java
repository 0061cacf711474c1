package io.tidemark.operators.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.record.Digest;
import java.util.List;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointOptions;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.SavepointType;
import org.apache.flink.runtime.state.CheckpointStorageLocationReference;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.runtime.state.memory.MemCheckpointStreamFactory;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.OperatorSnapshotFinalizer;
import org.apache.flink.streaming.api.operators.OperatorSnapshotFutures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Snapshots written while the operator goes on: later changes must not get in, whatever the backend. */
final class AnalysisSnapshotTest {

    private static final ClosedLog LOG = new ClosedLog(7, 4_000);
    private static final int BARRIER = 1_502;

    @ParameterizedTest
    @CsvSource({"heap,heap", "heap,rocksdb", "rocksdb,rocksdb", "rocksdb,heap"})
    void aSnapshotWrittenLaterIsTheStateOfItsBarrierAndSplitsInTwo(String from, String to) throws Exception {
        String calm = digest(LOG.elements, true).toString();
        OperatorSubtaskState state;
        try (AnalysisRun first = new AnalysisRun(LOG.market, ClosedLog.plan(), backend(from))) {
            first.start(null);
            push(LOG.elements.subList(0, BARRIER), first);
            first.harness.getOperator().prepareSnapshotPreBarrier(1);
            OperatorSnapshotFutures futures = first.harness
                    .getOperator()
                    .snapshotState(1, 1, savepoint(), new MemCheckpointStreamFactory(1 << 28));
            push(LOG.elements.subList(BARRIER, LOG.elements.size()), first);
            state = OperatorSnapshotFinalizer.create(futures).getJobManagerOwnedState();
            first.end();
            assertThat(first.digest().toString()).isEqualTo(calm);
        }
        Digest whole = digest(LOG.elements.subList(0, BARRIER), false);
        for (int half = 0; half < 2; half++) {
            try (AnalysisRun second = new AnalysisRun(LOG.market, ClosedLog.plan(), backend(to))) {
                second.start(state, 2, half);
                for (ClosedBars closed : LOG.elements.subList(BARRIER, LOG.elements.size())) {
                    if (half(closed) == half) {
                        second.push(closed);
                    } else {
                        second.advance(ClosedLog.watermark(closed));
                    }
                }
                second.end();
                assertThat(second.digest().count()).isPositive();
                whole.add(second.digest());
            }
        }
        assertThat(whole.toString()).isEqualTo(calm);
    }

    /** A control: had the snapshot seen what came after its barrier, the rest would be something else. */
    @Test
    void aSnapshotOfALaterStateIsNoticed() throws Exception {
        try (AnalysisRun run = new AnalysisRun(LOG.market, ClosedLog.plan(), new HashMapStateBackend());
                AnalysisRun second = new AnalysisRun(LOG.market, ClosedLog.plan(), new HashMapStateBackend())) {
            run.start(null);
            push(LOG.elements.subList(0, BARRIER + 100), run);
            run.advance(LOG.elements.get(BARRIER + 99).time());
            second.start(run.snapshot(1));
            push(LOG.elements.subList(BARRIER, LOG.elements.size()), second);
            second.end();
            Digest whole = digest(LOG.elements.subList(0, BARRIER), false);
            whole.add(second.digest());
            assertThat(whole.toString()).isNotEqualTo(digest(LOG.elements, true).toString());
        }
    }

    private static Digest digest(List<ClosedBars> elements, boolean toTheEnd) throws Exception {
        try (AnalysisRun run = new AnalysisRun(LOG.market, ClosedLog.plan(), new HashMapStateBackend())) {
            run.start(null);
            push(elements, run);
            if (toTheEnd) {
                run.end();
            }
            return run.digest();
        }
    }

    private static void push(List<ClosedBars> elements, AnalysisRun run) throws Exception {
        for (ClosedBars closed : elements) {
            run.push(closed);
        }
    }

    private static int half(ClosedBars closed) {
        int group = KeyGroupRangeAssignment.assignToKeyGroup(closed.instrument(), AnalysisRun.MAX_PARALLELISM);
        return KeyGroupRangeAssignment.computeOperatorIndexForKeyGroup(AnalysisRun.MAX_PARALLELISM, 2, group);
    }

    private static StateBackend backend(String name) {
        return name.equals("heap") ? new HashMapStateBackend() : new EmbeddedRocksDBStateBackend();
    }

    private static CheckpointOptions savepoint() {
        return CheckpointOptions.alignedNoTimeout(
                SavepointType.savepoint(SavepointFormatType.CANONICAL),
                CheckpointStorageLocationReference.getDefault());
    }
}
