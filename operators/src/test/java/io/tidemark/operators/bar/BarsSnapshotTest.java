package io.tidemark.operators.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Trade;
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

    private static final MarketLog LOG = new MarketLog(7, 4_000, "1m", "5m", "1h", "1D", "3D");

    @ParameterizedTest
    @CsvSource({"heap,heap", "heap,rocksdb", "rocksdb,rocksdb", "rocksdb,heap"})
    void aSnapshotWrittenLaterIsTheStateOfItsBarrierAndSplitsInTwo(String from, String to) throws Exception {
        List<Trade> trades = LOG.trades;
        int barrier = 1_500;
        BarsRun calm = new BarsRun(LOG.plan, backend(from));
        calm.start(null);
        for (Trade trade : trades) {
            calm.push(trade);
        }
        calm.end();

        BarsRun first = new BarsRun(LOG.plan, backend(from));
        first.start(null);
        for (Trade trade : trades.subList(0, barrier)) {
            first.push(trade);
        }
        String before = first.result();
        int sideBefore = first.side();
        int side = sideBefore;
        first.harness.getOperator().prepareSnapshotPreBarrier(1);
        OperatorSnapshotFutures futures =
                first.harness.getOperator().snapshotState(1, 1, savepoint(), new MemCheckpointStreamFactory(1 << 28));
        for (Trade trade : trades.subList(barrier, trades.size())) {
            first.push(trade);
        }
        OperatorSubtaskState state = OperatorSnapshotFinalizer.create(futures).getJobManagerOwnedState();
        first.end();
        assertThat(first.result()).isEqualTo(calm.result());

        Digest sum = new Digest();
        for (int half = 0; half < 2; half++) {
            try (BarsRun second = new BarsRun(LOG.plan, backend(to))) {
                second.start(state, 2, half);
                for (Trade trade : trades.subList(barrier, trades.size())) {
                    if (half(trade) == half) {
                        second.push(trade);
                    } else {
                        second.harness.processWatermark(MarketLog.watermark(trade));
                    }
                    second.collect();
                }
                second.end();
                sum.add(second.digest());
                side += second.side();
            }
        }
        Digest whole = digestUpTo(barrier);
        whole.add(sum);
        assertThat(whole.toString()).isEqualTo(calm.digest().toString());
        assertThat(side).isEqualTo(calm.side()).isGreaterThan(sideBefore);
        assertThat(before).isNotEqualTo(calm.result());
    }

    /** A control: had the snapshot seen what came after its barrier, the halves would emit something else. */
    @Test
    void aSnapshotOfALaterStateIsNoticed() throws Exception {
        List<Trade> trades = LOG.trades;
        BarsRun calm = new BarsRun(LOG.plan, new HashMapStateBackend());
        calm.start(null);
        for (Trade trade : trades) {
            calm.push(trade);
        }
        calm.end();
        BarsRun run = new BarsRun(LOG.plan, new HashMapStateBackend());
        run.start(null);
        for (Trade trade : trades.subList(0, 1_600)) {
            run.push(trade);
        }
        OperatorSubtaskState tooLate = run.snapshot(1);
        try (BarsRun second = new BarsRun(LOG.plan, new HashMapStateBackend())) {
            second.start(tooLate);
            for (Trade trade : trades.subList(1_500, trades.size())) {
                second.push(trade);
            }
            second.end();
            Digest whole = digestUpTo(1_500);
            whole.add(second.digest());
            assertThat(whole.toString()).isNotEqualTo(calm.digest().toString());
        }
    }

    private static Digest digestUpTo(int barrier) throws Exception {
        try (BarsRun run = new BarsRun(LOG.plan, new HashMapStateBackend())) {
            run.start(null);
            for (Trade trade : LOG.trades.subList(0, barrier)) {
                run.push(trade);
            }
            return run.digest();
        }
    }

    private static int half(Trade trade) {
        int group = KeyGroupRangeAssignment.assignToKeyGroup(trade.instrument, BarsRun.MAX_PARALLELISM);
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
