package io.tidemark.connectors.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;

/** Gives a reader all its splits when it registers, and the word that no more will come: nothing on demand. */
final class FileEnumerator implements SplitEnumerator<FileSplit, List<FileSplit>> {

    private final SplitEnumeratorContext<FileSplit> context;
    private final List<FileSplit> pending;

    FileEnumerator(SplitEnumeratorContext<FileSplit> context, List<FileSplit> pending) {
        this.context = context;
        this.pending = new ArrayList<>(pending);
    }

    @Override
    public void start() {
        // Readers are served as they register.
    }

    @Override
    public void addReader(int subtask) {
        List<FileSplit> own = new ArrayList<>();
        for (FileSplit split : pending) {
            if (split.order() % context.currentParallelism() == subtask) {
                own.add(split);
            }
        }
        if (!own.isEmpty()) {
            pending.removeAll(own);
            context.assignSplits(new SplitsAssignment<>(Map.of(subtask, own)));
        }
        context.signalNoMoreSplits(subtask);
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        // Readers never ask.
    }

    @Override
    public void addSplitsBack(List<FileSplit> splits, int subtask) {
        pending.addAll(splits);
    }

    @Override
    public List<FileSplit> snapshotState(long checkpoint) {
        return new ArrayList<>(pending);
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
