package io.tidemark.connectors.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/** Two readers: keeps what an enumerator assigned to them and told them. */
final class EnumeratorContext implements SplitEnumeratorContext<LiveSplit> {

    final Map<Integer, List<LiveSplit>> assigned = new TreeMap<>();
    final Map<Integer, List<SourceEvent>> told = new TreeMap<>();

    @Override
    public void assignSplits(SplitsAssignment<LiveSplit> assignment) {
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
        // Each reader is told, when it registers.
    }

    @Override
    public int currentParallelism() {
        return 2;
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
