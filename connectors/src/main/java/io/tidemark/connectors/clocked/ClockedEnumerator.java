package io.tidemark.connectors.clocked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;

/** The wrapped source's enumerator, told about plain splits while the runtime sees clocked ones. */
final class ClockedEnumerator<S extends SourceSplit, C> implements SplitEnumerator<ClockedSplit<S>, C> {

    private final SplitEnumerator<S, C> delegate;
    private final ClockedContext<S> context;
    private final boolean endsReaders;

    /**
     * @param endsReaders true for a restored bounded source: Kafka's own enumerator then forgets to tell its readers
     *     that nothing more will come (FLINK-31006), and the job would never end
     */
    ClockedEnumerator(SplitEnumerator<S, C> delegate, ClockedContext<S> context, boolean endsReaders) {
        this.delegate = delegate;
        this.context = context;
        this.endsReaders = endsReaders;
    }

    @Override
    public void start() {
        delegate.start();
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        delegate.handleSplitRequest(subtask, host);
    }

    @Override
    public void addSplitsBack(List<ClockedSplit<S>> splits, int subtask) {
        List<S> plain = new ArrayList<>(splits.size());
        for (ClockedSplit<S> clocked : splits) {
            context.remember(clocked);
            plain.add(clocked.split());
        }
        delegate.addSplitsBack(plain, subtask);
    }

    @Override
    public void addReader(int subtask) {
        delegate.addReader(subtask);
        if (endsReaders) {
            context.signalNoMoreSplits(subtask);
        }
    }

    @Override
    public C snapshotState(long checkpoint) throws Exception {
        return delegate.snapshotState(checkpoint);
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
    public void handleSourceEvent(int subtask, SourceEvent event) {
        delegate.handleSourceEvent(subtask, event);
    }

    @Override
    public void close() throws IOException {
        delegate.close();
    }
}
