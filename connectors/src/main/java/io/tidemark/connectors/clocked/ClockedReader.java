package io.tidemark.connectors.clocked;

import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.PartitionClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.InputStatus;

/** The wrapped source's reader; it keeps the clocks of its splits and lets every record pass through one of them. */
@SuppressWarnings("try") // the interface lets close() throw anything
final class ClockedReader<S extends SourceSplit> implements SourceReader<Arrival, ClockedSplit<S>> {

    private final SourceReader<Arrival, S> delegate;
    private final Admission admission;
    private final PartitionMetrics metrics;
    private final Map<String, PartitionClock> clocks = new HashMap<>();
    private ClockedOutput output;

    ClockedReader(SourceReader<Arrival, S> delegate, Admission admission, PartitionMetrics metrics) {
        this.delegate = delegate;
        this.admission = admission;
        this.metrics = metrics;
    }

    @Override
    public void start() {
        delegate.start();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Arrival> inner) throws Exception {
        if (output == null || !output.wraps(inner)) {
            output = new ClockedOutput(inner, clocks, admission);
        }
        return delegate.pollNext(output);
    }

    @Override
    public List<ClockedSplit<S>> snapshotState(long checkpoint) {
        List<S> splits = delegate.snapshotState(checkpoint);
        List<ClockedSplit<S>> clocked = new ArrayList<>(splits.size());
        for (S split : splits) {
            PartitionClock clock = clocks.get(split.splitId());
            if (clock == null) {
                throw new IllegalStateException("the source invented the split " + split.splitId());
            }
            clocked.add(new ClockedSplit<>(split, clock.copy()));
        }
        return clocked;
    }

    @Override
    public void addSplits(List<ClockedSplit<S>> splits) {
        List<S> plain = new ArrayList<>(splits.size());
        for (ClockedSplit<S> clocked : splits) {
            PartitionClock clock = clocked.clock().copy();
            clocks.put(clocked.splitId(), clock);
            metrics.show(clocked.splitId(), clock);
            plain.add(clocked.split());
        }
        delegate.addSplits(plain);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return delegate.isAvailable();
    }

    @Override
    public void notifyNoMoreSplits() {
        delegate.notifyNoMoreSplits();
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        delegate.handleSourceEvents(event);
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) throws Exception {
        delegate.notifyCheckpointComplete(checkpoint);
    }

    @Override
    public void notifyCheckpointAborted(long checkpoint) throws Exception {
        delegate.notifyCheckpointAborted(checkpoint);
    }

    @Override
    public void pauseOrResumeSplits(Collection<String> toPause, Collection<String> toResume) {
        delegate.pauseOrResumeSplits(toPause, toResume);
    }

    @Override
    public void close() throws Exception {
        delegate.close();
    }
}
