package io.tidemark.connectors.clocked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/** The surroundings of an enumerator without a job: keeps what it assigned to readers and told them. */
public final class EnumeratorContext<S extends SourceSplit> implements SplitEnumeratorContext<S> {

    public final Map<Integer, List<S>> assigned = new TreeMap<>();
    public final Map<Integer, List<SourceEvent>> told = new TreeMap<>();

    /** The readers that were told that no more splits will come. */
    public final List<Integer> complete = new ArrayList<>();

    private final int parallelism;

    public EnumeratorContext(int parallelism) {
        this.parallelism = parallelism;
    }

    @Override
    public void assignSplits(SplitsAssignment<S> assignment) {
        assignment
                .assignment()
                .forEach((subtask, splits) -> assigned.computeIfAbsent(subtask, none -> new ArrayList<>())
                        .addAll(splits));
    }

    @Override
    public void sendEventToSourceReader(int subtask, SourceEvent event) {
        told.computeIfAbsent(subtask, none -> new ArrayList<>()).add(event);
    }

    @Override
    public void signalNoMoreSplits(int subtask) {
        complete.add(subtask);
    }

    @Override
    public int currentParallelism() {
        return parallelism;
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
        return Map.of();
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
        throw new UnsupportedOperationException("no metrics here");
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
        throw new UnsupportedOperationException("no threads here");
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler, long delay, long period) {
        throw new UnsupportedOperationException("no threads here");
    }

    @Override
    public void runInCoordinatorThread(Runnable runnable) {
        runnable.run();
    }
}
