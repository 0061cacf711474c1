package io.tidemark.connectors.clocked;

import io.tidemark.state.market.PartitionClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/** Gives every split that the wrapped enumerator assigns a clock: the one it came back with, else a new one. */
final class ClockedContext<S extends SourceSplit> implements SplitEnumeratorContext<S> {

    private final SplitEnumeratorContext<ClockedSplit<S>> outer;
    private final Map<String, PartitionClock> returned = new HashMap<>();

    ClockedContext(SplitEnumeratorContext<ClockedSplit<S>> outer) {
        this.outer = outer;
    }

    /**
     * Keeps the clock of a split that a failed reader gave back. Only splits that were assigned since the last
     * checkpoint come back, as they were assigned, so this map need not be checkpointed.
     */
    void remember(ClockedSplit<S> clocked) {
        returned.put(clocked.splitId(), clocked.clock());
    }

    @Override
    public void assignSplits(SplitsAssignment<S> assignment) {
        Map<Integer, List<ClockedSplit<S>>> clocked = new HashMap<>();
        assignment.assignment().forEach((subtask, splits) -> {
            List<ClockedSplit<S>> wrapped = new ArrayList<>(splits.size());
            for (S split : splits) {
                PartitionClock clock = returned.remove(split.splitId());
                wrapped.add(clock == null ? ClockedSplit.opening(split) : new ClockedSplit<>(split, clock));
            }
            clocked.put(subtask, wrapped);
        });
        outer.assignSplits(new SplitsAssignment<>(clocked));
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
        return outer.metricGroup();
    }

    @Override
    public void sendEventToSourceReader(int subtask, SourceEvent event) {
        outer.sendEventToSourceReader(subtask, event);
    }

    @Override
    public void sendEventToSourceReader(int subtask, int attempt, SourceEvent event) {
        outer.sendEventToSourceReader(subtask, attempt, event);
    }

    @Override
    public int currentParallelism() {
        return outer.currentParallelism();
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
        return outer.registeredReaders();
    }

    @Override
    public Map<Integer, Map<Integer, ReaderInfo>> registeredReadersOfAttempts() {
        return outer.registeredReadersOfAttempts();
    }

    @Override
    public void signalNoMoreSplits(int subtask) {
        outer.signalNoMoreSplits(subtask);
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
        outer.callAsync(callable, handler);
    }

    @Override
    public <T> void callAsync(
            Callable<T> callable, BiConsumer<T, Throwable> handler, long initialDelayMillis, long periodMillis) {
        outer.callAsync(callable, handler, initialDelayMillis, periodMillis);
    }

    @Override
    public void runInCoordinatorThread(Runnable runnable) {
        outer.runInCoordinatorThread(runnable);
    }

    @Override
    public void setIsProcessingBacklog(boolean backlog) {
        outer.setIsProcessingBacklog(backlog);
    }
}
