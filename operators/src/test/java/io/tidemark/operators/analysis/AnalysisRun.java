package io.tidemark.operators.analysis;

import io.tidemark.operators.wire.Wire;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import io.tidemark.state.signal.Signal;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** The analysis in a harness that can be stopped and started; what it emits is summed across all its lives. */
final class AnalysisRun implements AutoCloseable {

    static final int MAX_PARALLELISM = 8;

    private final MarketPlan market;
    private final AnalysisPlan plan;
    private final StateBackend backend;
    private final Digest digest = new Digest();
    private final CanonicalBytes bytes = new CanonicalBytes();
    KeyedOneInputStreamOperatorTestHarness<String, ClosedBars, Signal> harness;
    long averages;
    long features;
    long signals;

    AnalysisRun(MarketPlan market, AnalysisPlan plan, StateBackend backend) {
        this.market = market;
        this.plan = plan;
        this.backend = backend;
    }

    void start(OperatorSubtaskState from) throws Exception {
        start(from, 1, 0);
    }

    void start(OperatorSubtaskState from, int parallelism, int index) throws Exception {
        harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new AnalysisOperator(market, plan),
                ClosedBars::instrument,
                Types.STRING,
                MAX_PARALLELISM,
                parallelism,
                index);
        harness.setStateBackend(backend);
        harness.setup(Wire.SIGNAL.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
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

    /** Takes an element, and all that is due before it. */
    void push(ClosedBars closed) throws Exception {
        harness.processElement(new StreamRecord<>(closed, closed.time()));
        advance(ClosedLog.watermark(closed));
    }

    void advance(long watermark) throws Exception {
        harness.processWatermark(watermark);
        collect();
    }

    OperatorSubtaskState snapshot(long id) throws Exception {
        harness.getOperator().prepareSnapshotPreBarrier(id);
        return harness.snapshot(id, id);
    }

    /** Keys that have state. */
    long keys() {
        AbstractStreamOperator<?> operator = (AbstractStreamOperator<?>) harness.getOperator();
        try (Stream<?> keys = operator.getKeyedStateBackend().getKeys("analysis", VoidNamespace.INSTANCE)) {
            return keys.count();
        }
    }

    void end() throws Exception {
        advance(Long.MAX_VALUE);
    }

    private void collect() {
        for (Object output : harness.getOutput()) {
            if (output instanceof StreamRecord<?> record && record.getValue() instanceof Signal signal) {
                signals++;
                signal.write(bytes);
                add(record.getTimestamp());
            }
        }
        harness.getOutput().clear();
        averages += drain(harness.getSideOutput(AnalysisOperator.EMA), (row, to) -> row.write(to));
        features += drain(harness.getSideOutput(AnalysisOperator.FEATURES), (row, to) -> row.write(to));
    }

    private <T> int drain(Queue<StreamRecord<T>> queue, BiConsumer<T, CanonicalBytes> canonical) {
        if (queue == null) {
            return 0;
        }
        int size = queue.size();
        for (StreamRecord<T> record : queue) {
            canonical.accept(record.getValue(), bytes);
            add(record.getTimestamp());
        }
        queue.clear();
        return size;
    }

    private void add(long timestamp) {
        bytes.put(timestamp);
        digest.add(bytes);
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
