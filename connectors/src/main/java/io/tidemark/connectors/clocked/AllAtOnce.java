package io.tidemark.connectors.clocked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;

/**
 * Gives a reader all its splits when it registers (split n to reader n mod parallelism), and the word that no more will come:
 * nothing on demand. A split that came later would have no watermark yet, and the others would overtake it.
 */
public class AllAtOnce<S extends SourceSplit> implements SplitEnumerator<S, List<S>> {

    private final SplitEnumeratorContext<S> context;
    private final ToIntFunction<S> number;
    private final List<S> pending;

    /** An enumerator of the splits that no reader has yet, each with a number of its own. */
    public AllAtOnce(SplitEnumeratorContext<S> context, List<S> pending, ToIntFunction<S> number) {
        this.context = context;
        this.number = number;
        this.pending = new ArrayList<>(pending);
    }

    @Override
    public void start() {
        // Readers are served as they register.
    }

    @Override
    public final void addReader(int subtask) {
        List<S> own = pending.stream()
                .filter(split -> number.applyAsInt(split) % context.currentParallelism() == subtask)
                .toList();
        if (!own.isEmpty()) {
            pending.removeAll(own);
            context.assignSplits(new SplitsAssignment<>(Map.of(subtask, own)));
        }
        context.signalNoMoreSplits(subtask);
    }

    @Override
    public final void handleSplitRequest(int subtask, String host) {
        // Readers never ask.
    }

    @Override
    public void addSplitsBack(List<S> splits, int subtask) {
        pending.addAll(splits);
    }

    @Override
    public final List<S> snapshotState(long checkpoint) {
        return new ArrayList<>(pending);
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
