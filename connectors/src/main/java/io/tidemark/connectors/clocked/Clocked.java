package io.tidemark.connectors.clocked;

import io.tidemark.state.market.Arrival;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A source of arrivals whose every record is judged and stamped by the clock of its partition. The clock lives in the
 * split, so it is checkpointed with the position, moves with the split when the job is rescaled, and is never lost when
 * a reader finishes. The last arrival of a split that ends is its {@link io.tidemark.state.market.PartitionTally}.
 */
public final class Clocked<S extends SourceSplit, C> implements Source<Arrival, ClockedSplit<S>, C> {

    private static final long serialVersionUID = 1L;

    private final Source<Arrival, S, C> delegate;
    private final AdmissionFactory admissions;

    private Clocked(Source<Arrival, S, C> delegate, AdmissionFactory admissions) {
        this.delegate = delegate;
        this.admissions = admissions;
    }

    /** The given source behind the gate that the factory makes. */
    public static <S extends SourceSplit, C> Clocked<S, C> of(
            Source<Arrival, S, C> delegate, AdmissionFactory admissions) {
        return new Clocked<>(delegate, admissions);
    }

    @Override
    public Boundedness getBoundedness() {
        return delegate.getBoundedness();
    }

    @Override
    public SourceReader<Arrival, ClockedSplit<S>> createReader(SourceReaderContext context) throws Exception {
        PartitionMetrics metrics = new PartitionMetrics(context.metricGroup(), System::nanoTime);
        return new ClockedReader<>(delegate.createReader(context), admissions.create(), metrics);
    }

    @Override
    public SplitEnumerator<ClockedSplit<S>, C> createEnumerator(SplitEnumeratorContext<ClockedSplit<S>> context)
            throws Exception {
        ClockedContext<S> wrapped = new ClockedContext<>(context);
        return new ClockedEnumerator<>(delegate.createEnumerator(wrapped), wrapped, false);
    }

    @Override
    public SplitEnumerator<ClockedSplit<S>, C> restoreEnumerator(
            SplitEnumeratorContext<ClockedSplit<S>> context, C checkpoint) throws Exception {
        ClockedContext<S> wrapped = new ClockedContext<>(context);
        boolean endless = getBoundedness() == Boundedness.CONTINUOUS_UNBOUNDED;
        return new ClockedEnumerator<>(delegate.restoreEnumerator(wrapped, checkpoint), wrapped, !endless);
    }

    @Override
    public SimpleVersionedSerializer<ClockedSplit<S>> getSplitSerializer() {
        return new ClockedSplitSerializer<>(delegate.getSplitSerializer());
    }

    @Override
    public SimpleVersionedSerializer<C> getEnumeratorCheckpointSerializer() {
        return delegate.getEnumeratorCheckpointSerializer();
    }
}
