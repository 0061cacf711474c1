package io.tidemark.connectors.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;

/** Gives a reader all its splits when it registers (partition i to reader i mod parallelism): nothing on demand. */
final class SimulatedEnumerator implements SplitEnumerator<SimulatedSplit, List<SimulatedSplit>> {

    private final SplitEnumeratorContext<SimulatedSplit> context;
    private final List<SimulatedSplit> pending;

    SimulatedEnumerator(SplitEnumeratorContext<SimulatedSplit> context, List<SimulatedSplit> pending) {
        this.context = context;
        this.pending = new ArrayList<>(pending);
    }

    @Override
    public void start() {
        // Readers are served as they register.
    }

    @Override
    public void addReader(int subtask) {
        List<SimulatedSplit> own = pending.stream()
                .filter(split -> split.partition() % context.currentParallelism() == subtask)
                .toList();
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
    public void addSplitsBack(List<SimulatedSplit> splits, int subtask) {
        pending.addAll(splits);
    }

    @Override
    public List<SimulatedSplit> snapshotState(long checkpoint) {
        return new ArrayList<>(pending);
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
