package io.tidemark.benchmarks;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Trade;
import org.apache.flink.api.common.functions.AggregateFunction;

/** The accumulator of a window: no more than open, high, low, close, volume and count of its trades, as mantissas. */
public final class PeerBar {

    public long open;
    public long high;
    public long low;
    public long close;
    public long volume;
    public long trades;
    public long firstMicros;
    public long firstSequence;
    public long lastMicros;
    public long lastSequence;

    void add(Trade trade) {
        if (trades == 0) {
            open = high = low = close = trade.price;
            firstMicros = lastMicros = trade.eventMicros;
            firstSequence = lastSequence = trade.sequence;
        } else {
            high = Math.max(high, trade.price);
            low = Math.min(low, trade.price);
            if (isBefore(trade, firstMicros, firstSequence)) {
                open = trade.price;
                firstMicros = trade.eventMicros;
                firstSequence = trade.sequence;
            }
            if (!isBefore(trade, lastMicros, lastSequence)) {
                close = trade.price;
                lastMicros = trade.eventMicros;
                lastSequence = trade.sequence;
            }
        }
        volume += trade.size;
        trades++;
    }

    private static boolean isBefore(Trade trade, long micros, long sequence) {
        return trade.eventMicros != micros ? trade.eventMicros < micros : trade.sequence < sequence;
    }

    /** Folds trades into a bar in place. */
    static final class Fold implements AggregateFunction<MarketEvent, PeerBar, PeerBar> {

        private static final long serialVersionUID = 1L;

        @Override
        public PeerBar createAccumulator() {
            return new PeerBar();
        }

        @Override
        public PeerBar add(MarketEvent event, PeerBar bar) {
            bar.add((Trade) event);
            return bar;
        }

        @Override
        public PeerBar getResult(PeerBar bar) {
            return bar;
        }

        @Override
        public PeerBar merge(PeerBar one, PeerBar other) {
            throw new UnsupportedOperationException("windows of bars never merge");
        }
    }
}
