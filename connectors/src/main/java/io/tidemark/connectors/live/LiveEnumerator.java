package io.tidemark.connectors.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;

/**
 * Gives a reader all its splits when it registers, nothing on demand, and opens the topic once all readers have read their files:
 * an instrument's files and its partition of the topic may be with different readers, and what is in a file comes first.
 */
final class LiveEnumerator implements SplitEnumerator<LiveSplit, List<LiveSplit>> {

    private final SplitEnumeratorContext<LiveSplit> context;
    private final List<LiveSplit> pending;
    private final Set<Integer> done = new TreeSet<>();

    LiveEnumerator(SplitEnumeratorContext<LiveSplit> context, List<LiveSplit> pending) {
        this.context = context;
        this.pending = new ArrayList<>(pending);
    }

    @Override
    public void start() {
        // Readers are served as they register.
    }

    @Override
    public void addReader(int subtask) {
        List<LiveSplit> own = pending.stream()
                .filter(split -> split.number() % context.currentParallelism() == subtask)
                .toList();
        if (!own.isEmpty()) {
            pending.removeAll(own);
            context.assignSplits(new SplitsAssignment<>(Map.of(subtask, own)));
        }
        context.signalNoMoreSplits(subtask);
    }

    @Override
    public void handleSourceEvent(int subtask, SourceEvent event) {
        if (event instanceof HistoryRead) {
            done.add(subtask);
            if (done.size() == context.currentParallelism()) {
                done.forEach(each -> context.sendEventToSourceReader(each, new TopicOpens()));
            }
        }
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        // Readers never ask.
    }

    /** Called for every reader that starts again, before any of them does: it has to read its files to their end once more. */
    @Override
    public void addSplitsBack(List<LiveSplit> splits, int subtask) {
        pending.addAll(splits);
        done.remove(subtask);
    }

    @Override
    public List<LiveSplit> snapshotState(long checkpoint) {
        return new ArrayList<>(pending);
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
