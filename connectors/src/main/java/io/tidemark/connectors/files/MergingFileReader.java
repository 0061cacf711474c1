package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.Decoded;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.name.NearestName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/**
 * Merges the splits of one reader by the times of their next records. Emits nothing before it knows all its splits: a
 * split that came later would have no watermark yet, and the others would overtake it.
 */
@SuppressWarnings("try") // the interface lets close() throw anything
final class MergingFileReader implements SourceReader<Arrival, FileSplit> {

    /** Records of one poll: few enough that checkpoints do not wait. */
    static final int BATCH = 256;

    private static final Comparator<Open> BY_TIME =
            Comparator.<Open>comparingLong(open -> open.cursor.key()).thenComparingInt(open -> open.split.order());

    private final Map<String, FilePartition> partitions;
    private final int batch;
    private final CompletableFuture<Void> complete = new CompletableFuture<>();
    private final List<FileSplit> waiting = new ArrayList<>();
    private final PriorityQueue<Open> open = new PriorityQueue<>(BY_TIME);

    /** A split that is being read. */
    private record Open(FileSplit split, PartitionCursor cursor, SourceOutput<Arrival> output) {}

    MergingFileReader(Map<String, FilePartition> partitions, int batch) {
        this.partitions = partitions;
        this.batch = batch;
    }

    @Override
    public void start() {
        // Splits come unasked.
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Arrival> output) throws IOException {
        if (!complete.isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        openWaiting(output);
        int left = batch;
        while (left > 0 && !open.isEmpty()) {
            Open first = open.poll();
            left = run(first, left);
            if (first.cursor.hasNext()) {
                open.add(first);
            } else {
                first.cursor.close();
                output.releaseOutputForSplit(first.split.splitId());
            }
        }
        return open.isEmpty() ? InputStatus.END_OF_INPUT : InputStatus.MORE_AVAILABLE;
    }

    /** Emits from one split for as long as it is the first of all; returns what is left of the batch. */
    private int run(Open first, int batchLeft) throws IOException {
        int left = batchLeft;
        Open second = open.peek();
        while (left > 0 && first.cursor.hasNext() && (second == null || BY_TIME.compare(first, second) < 0)) {
            Decoded decoded = first.cursor.take();
            first.output.collect(decoded.arrival);
            if (decoded.followUp != null) {
                first.output.collect(decoded.turn());
            }
            left--;
        }
        return left;
    }

    private void openWaiting(ReaderOutput<Arrival> output) throws IOException {
        for (FileSplit split : waiting) {
            FilePartition partition = partitions.get(split.partition());
            if (partition == null) {
                throw new IOException("partition " + split.partition() + " of the saved state is not among the files"
                        + " of this run" + NearestName.hintOrAll(split.partition(), partitions.keySet()));
            }
            PartitionCursor cursor = new PartitionCursor(split, partition.format(), partition.medium());
            open.add(new Open(split, cursor, output.createOutputForSplit(split.splitId())));
        }
        waiting.clear();
    }

    @Override
    public List<FileSplit> snapshotState(long checkpoint) {
        List<FileSplit> splits = new ArrayList<>(waiting);
        for (Open one : open) {
            splits.add(one.split.at(one.cursor.position()));
        }
        return splits;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return complete;
    }

    @Override
    public void addSplits(List<FileSplit> splits) {
        waiting.addAll(splits);
    }

    @Override
    public void notifyNoMoreSplits() {
        complete.complete(null);
    }

    @Override
    public void close() throws IOException {
        for (Open one : open) {
            one.cursor.close();
        }
    }
}
