package io.tidemark.operators.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.MarketEvent;
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
final class BarsSnapshotTest {

    private static final QuoteLog LOG = new QuoteLog(7, 1_600, "1m", "5m", "1h", "1D", "3D");

    @ParameterizedTest
    @CsvSource({"heap,heap", "heap,rocksdb", "rocksdb,rocksdb", "rocksdb,heap"})
    void aSnapshotWrittenLaterIsTheStateOfItsBarrierAndSplitsInTwo(String from, String to) throws Exception {
        List<MarketEvent> events = LOG.events;
        int barrier = 1_500;
        BarsRun calm = new BarsRun(LOG.market.plan, backend(from));
        calm.start(null);
        for (MarketEvent event : events) {
            calm.push(event);
        }
        calm.end();

        BarsRun first = new BarsRun(LOG.market.plan, backend(from));
        first.start(null);
        for (MarketEvent event : events.subList(0, barrier)) {
            first.push(event);
        }
        String before = first.result();
        int sideBefore = first.side();
        int side = sideBefore;
        first.harness.getOperator().prepareSnapshotPreBarrier(1);
        OperatorSnapshotFutures futures =
                first.harness.getOperator().snapshotState(1, 1, savepoint(), new MemCheckpointStreamFactory(1 << 28));
        for (MarketEvent event : events.subList(barrier, events.size())) {
            first.push(event);
        }
        OperatorSubtaskState state = OperatorSnapshotFinalizer.create(futures).getJobManagerOwnedState();
        first.end();
        assertThat(first.result()).isEqualTo(calm.result());

        Digest sum = new Digest();
        for (int half = 0; half < 2; half++) {
            try (BarsRun second = new BarsRun(LOG.market.plan, backend(to))) {
                second.start(state, 2, half);
                for (MarketEvent event : events.subList(barrier, events.size())) {
                    if (half(event) == half) {
                        second.push(event);
                    } else {
                        second.harness.processWatermark(MarketLog.watermark(event));
                    }
                    second.collect();
                }
                second.end();
                sum.add(all(second));
                side += second.side();
            }
        }
        Digest whole = digestUpTo(barrier);
        whole.add(sum);
        assertThat(whole.toString()).isEqualTo(all(calm).toString());
        assertThat(side).isEqualTo(calm.side()).isGreaterThan(sideBefore);
        assertThat(before).isNotEqualTo(calm.result());
    }

    /** A control: had the snapshot seen what came after its barrier, the halves would emit something else. */
    @Test
    void aSnapshotOfALaterStateIsNoticed() throws Exception {
        List<MarketEvent> events = LOG.events;
        BarsRun calm = new BarsRun(LOG.market.plan, new HashMapStateBackend());
        calm.start(null);
        for (MarketEvent event : events) {
            calm.push(event);
        }
        calm.end();
        BarsRun run = new BarsRun(LOG.market.plan, new HashMapStateBackend());
        run.start(null);
        for (MarketEvent event : events.subList(0, 1_600)) {
            run.push(event);
        }
        OperatorSubtaskState tooLate = run.snapshot(1);
        try (BarsRun second = new BarsRun(LOG.market.plan, new HashMapStateBackend())) {
            second.start(tooLate);
            for (MarketEvent event : events.subList(1_500, events.size())) {
                second.push(event);
            }
            second.end();
            Digest whole = digestUpTo(1_500);
            whole.add(all(second));
            assertThat(whole.toString()).isNotEqualTo(all(calm).toString());
        }
    }

    /** Of bars and of what was known beside them. */
    private static Digest all(BarsRun run) {
        Digest all = new Digest();
        all.add(run.digest());
        all.add(run.depths());
        return all;
    }

    private static Digest digestUpTo(int barrier) throws Exception {
        try (BarsRun run = new BarsRun(LOG.market.plan, new HashMapStateBackend())) {
            run.start(null);
            for (MarketEvent event : LOG.events.subList(0, barrier)) {
                run.push(event);
            }
            return all(run);
        }
    }

    private static int half(MarketEvent event) {
        int group = KeyGroupRangeAssignment.assignToKeyGroup(event.instrument, BarsRun.MAX_PARALLELISM);
        return KeyGroupRangeAssignment.computeOperatorIndexForKeyGroup(BarsRun.MAX_PARALLELISM, 2, group);
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
