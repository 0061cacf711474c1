package io.tidemark.connectors.live;

import io.tidemark.state.market.Arrival;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.InputStatus;

/** A reader that hands on what a test gives it, and ends when it has nothing more and was told that no split will come. */
final class ScriptedReader<S extends SourceSplit> implements SourceReader<Arrival, S> {

    final List<S> splits = new ArrayList<>();
    final Queue<Arrival> next = new ArrayDeque<>();
    boolean noMore;

    @Override
    public void start() {
        // Reads when it is asked to.
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Arrival> output) {
        Arrival arrival = next.poll();
        if (arrival != null) {
            output.createOutputForSplit(arrival.partition).collect(arrival);
            return InputStatus.MORE_AVAILABLE;
        }
        return noMore ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public List<S> snapshotState(long checkpoint) {
        return List.copyOf(splits);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void addSplits(List<S> more) {
        splits.addAll(more);
    }

    @Override
    public void notifyNoMoreSplits() {
        noMore = true;
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
