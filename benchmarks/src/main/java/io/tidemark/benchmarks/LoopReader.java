package io.tidemark.benchmarks;

import io.tidemark.connectors.simulator.TradeLoop;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Trade;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.core.io.InputStatus;

/** Fills one reused trade after the other and stamps it with the partition's clock, as the real path's source does. */
final class LoopReader implements SourceReader<MarketEvent, NumberSequenceSplit> {

    /** Trades per call: enough that Flink's own loop around the reader costs next to nothing. */
    private static final int BATCH = 256;

    private final SourceReaderContext context;
    private final TradeLoop loop;
    private final Trade trade = new Trade();
    private final Deque<NumberSequenceSplit> waiting = new ArrayDeque<>();
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private boolean isLast;
    private long next;
    private long end;
    private long clock = MarketEvent.NONE;

    LoopReader(SourceReaderContext context, TradeLoop loop) {
        this.context = context;
        this.loop = loop;
    }

    @Override
    public void start() {
        context.sendSplitRequest();
    }

    @Override
    public void addSplits(List<NumberSequenceSplit> splits) {
        waiting.addAll(splits);
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        isLast = true;
        available.complete(null);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<MarketEvent> output) {
        if (next == end && !beginSplit()) {
            return isLast ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
        }
        long to = Math.min(next + BATCH, end);
        for (; next < to; next++) {
            loop.fill(trade, next);
            trade.clockMicros = clock;
            clock = Math.max(clock, trade.eventMicros);
            output.collect(trade, trade.eventMillis());
        }
        return InputStatus.MORE_AVAILABLE;
    }

    private boolean beginSplit() {
        NumberSequenceSplit split = waiting.poll();
        if (split == null) {
            if (available.isDone() && !isLast) {
                available = new CompletableFuture<>();
                context.sendSplitRequest();
            }
            return false;
        }
        next = split.from();
        end = split.to() + 1;
        return true;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return next < end || !waiting.isEmpty() ? CompletableFuture.completedFuture(null) : available;
    }

    @Override
    public List<NumberSequenceSplit> snapshotState(long checkpointId) {
        List<NumberSequenceSplit> rest = new ArrayList<>(waiting);
        if (next < end) {
            rest.add(new NumberSequenceSplit("rest", next, end - 1));
        }
        return rest;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
