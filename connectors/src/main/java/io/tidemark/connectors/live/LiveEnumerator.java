package io.tidemark.connectors.live;

import io.tidemark.connectors.clocked.AllAtOnce;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/**
 * Opens the topic once all readers have read their files: an instrument's files and its partition of the topic may be with
 * different readers, and what is in a file comes first.
 */
final class LiveEnumerator extends AllAtOnce<LiveSplit> {

    private final SplitEnumeratorContext<LiveSplit> context;
    private final Set<Integer> done = new TreeSet<>();

    LiveEnumerator(SplitEnumeratorContext<LiveSplit> context, List<LiveSplit> pending) {
        super(context, pending, LiveSplit::number);
        this.context = context;
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

    /** Called for every reader that starts again, before any of them does: it has to read its files to their end once more. */
    @Override
    public void addSplitsBack(List<LiveSplit> splits, int subtask) {
        super.addSplitsBack(splits, subtask);
        done.remove(subtask);
    }
}
