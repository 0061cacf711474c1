package io.tidemark.connectors.simulator;

import io.tidemark.state.market.Arrival;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/**
 * Emits the records of its partitions in the order of their arrival, none before its time has come. The wall clock decides
 * only when a record is seen, never what it holds: a restored reader starts its clock anew at the first record it has.
 */
@SuppressWarnings("try") // the interface lets close() throw anything
final class SimulatedReader implements SourceReader<Arrival, SimulatedSplit> {

    /** Records of one poll: few enough that checkpoints do not wait. */
    private static final int BATCH = 256;

    private static final Comparator<Open> BY_TIME = Comparator.comparingLong(open -> open.cursor.nextMicros());
    private static final double NANOS_PER_MICRO = 1_000.0;

    private final SimulatedMarket market;
    private final int partitions;
    private final double speed;
    private final LongSupplier nanos;
    private final CompletableFuture<Void> complete = new CompletableFuture<>();
    private final List<SimulatedSplit> waiting = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private boolean running;
    private long startNanos;
    private long startMicros;

    /** A partition that is being read. */
    private record Open(SimulatedCursor cursor, SourceOutput<Arrival> output) {}

    SimulatedReader(SimulatedMarket market, int partitions, double speed, LongSupplier nanos) {
        this.market = market;
        this.partitions = partitions;
        this.speed = speed;
        this.nanos = nanos;
    }

    @Override
    public void start() {
        // Splits come unasked.
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Arrival> output) {
        if (!complete.isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        openWaiting(output);
        long now = marketMicros();
        for (int left = BATCH; left > 0 && !open.isEmpty(); left--) {
            Open first = first();
            if (first.cursor.nextMicros() == Long.MAX_VALUE) {
                open.remove(first);
                output.releaseOutputForSplit(first.cursor.split().splitId());
            } else if (first.cursor.nextMicros() > now) {
                return InputStatus.NOTHING_AVAILABLE;
            } else {
                first.output.collect(first.cursor.take());
            }
        }
        return open.isEmpty() ? InputStatus.END_OF_INPUT : InputStatus.MORE_AVAILABLE;
    }

    private Open first() {
        Open first = open.get(0);
        for (Open other : open) {
            first = BY_TIME.compare(other, first) < 0 ? other : first;
        }
        return first;
    }

    private void openWaiting(ReaderOutput<Arrival> output) {
        for (SimulatedSplit split : waiting) {
            SimulatedPartition partition = market.partition(split.partition(), partitions);
            open.add(new Open(new SimulatedCursor(split, partition), output.createOutputForSplit(split.splitId())));
        }
        waiting.clear();
        if (!running && !open.isEmpty()) {
            running = true;
            startNanos = nanos.getAsLong();
            boolean fresh = open.stream().allMatch(each -> each.cursor.split().position() == 0);
            startMicros =
                    fresh ? market.spec().span().startMicros() : first().cursor.nextMicros();
        }
    }

    private long marketMicros() {
        return startMicros + (long) ((nanos.getAsLong() - startNanos) * speed / NANOS_PER_MICRO);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        if (!complete.isDone() || open.isEmpty()) {
            return complete;
        }
        long micros = first().cursor.nextMicros() - marketMicros();
        if (micros <= 0) {
            return CompletableFuture.completedFuture(null);
        }
        long wait = (long) (micros / speed);
        return new CompletableFuture<Void>().completeOnTimeout(null, wait, TimeUnit.MICROSECONDS);
    }

    @Override
    public List<SimulatedSplit> snapshotState(long checkpoint) {
        List<SimulatedSplit> splits = new ArrayList<>(waiting);
        open.forEach(each -> splits.add(each.cursor.split()));
        return splits;
    }

    @Override
    public void addSplits(List<SimulatedSplit> splits) {
        waiting.addAll(splits);
    }

    @Override
    public void notifyNoMoreSplits() {
        complete.complete(null);
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
