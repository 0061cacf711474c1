package io.tidemark.operators.bar;

import io.tidemark.operators.wire.Wire;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** The bars operator in a harness that can be stopped and started; what it emits is summed across all its lives. */
final class BarsRun implements AutoCloseable {

    static final int MAX_PARALLELISM = 8;

    private final MarketPlan plan;
    private final StateBackend backend;
    private final Digest digest = new Digest();
    private final Digest bars = new Digest();
    private final Digest depths = new Digest();
    private final CanonicalBytes bytes = new CanonicalBytes();
    KeyedOneInputStreamOperatorTestHarness<String, MarketEvent, ClosedBars> harness;
    private int side;
    private long records;

    BarsRun(MarketPlan plan, StateBackend backend) {
        this.plan = plan;
        this.backend = backend;
    }

    void start(OperatorSubtaskState from) throws Exception {
        start(from, 1, 0);
    }

    void start(OperatorSubtaskState from, int parallelism, int index) throws Exception {
        harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new BarsOperator(plan, List.of("log")),
                event -> event.instrument,
                Types.STRING,
                MAX_PARALLELISM,
                parallelism,
                index);
        harness.setStateBackend(backend);
        harness.setup(
                Wire.CLOSED_BARS.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        if (from != null) {
            harness.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                    from, MAX_PARALLELISM, 1, parallelism, index));
        }
        harness.open();
    }

    /** Dies and lives again from a snapshot. */
    void restart(OperatorSubtaskState from) throws Exception {
        harness.close();
        start(from);
    }

    void push(MarketEvent event) throws Exception {
        fold(event);
        harness.processWatermark(MarketLog.watermark(event));
        collect();
    }

    /** Leaves the watermark where it is. */
    void fold(MarketEvent event) throws Exception {
        harness.processElement(new StreamRecord<>(event.copy(), event.eventMillis()));
    }

    OperatorSubtaskState snapshot(long id) throws Exception {
        harness.getOperator().prepareSnapshotPreBarrier(id);
        return harness.snapshot(id, id);
    }

    /** Keys that have a value in the named state. */
    long keys(String state) {
        AbstractStreamOperator<?> operator = (AbstractStreamOperator<?>) harness.getOperator();
        try (Stream<?> keys = operator.getKeyedStateBackend().getKeys(state, VoidNamespace.INSTANCE)) {
            return keys.count();
        }
    }

    void end() throws Exception {
        harness.processWatermark(Long.MAX_VALUE);
        collect();
    }

    void collect() {
        for (Object output : harness.getOutput()) {
            if (output instanceof StreamRecord<?> record && record.getValue() instanceof ClosedBars closed) {
                for (Bar bar : closed.bars()) {
                    bar.write(bytes);
                    digest.add(bytes);
                    bars.add(bytes);
                }
                bytes.begin("closed")
                        .put(closed.instrument())
                        .put(closed.time())
                        .put(closed.records());
                digest.add(bytes);
                if (closed.depth() != null) {
                    bytes.begin(closed.depth().toString())
                            .put(closed.instrument())
                            .put(closed.time());
                    depths.add(bytes);
                }
                records += closed.records();
            }
        }
        harness.getOutput().clear();
        var turnedAway = harness.getSideOutput(BarsOperator.SIDE);
        if (turnedAway != null) {
            side += turnedAway.size();
            turnedAway.clear();
        }
    }

    String result() {
        return digest + " depths " + depths + " side " + side;
    }

    /** Records of the log that closed slices are made of. */
    long records() {
        return records;
    }

    Digest bars() {
        return bars;
    }

    Digest depths() {
        return depths;
    }

    int side() {
        return side;
    }

    Digest digest() {
        return digest;
    }

    @Override
    public void close() {
        try {
            harness.close();
        } catch (Exception failure) {
            throw new IllegalStateException("the harness did not close", failure);
        }
    }
}
