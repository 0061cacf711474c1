package io.tidemark.state.book;

import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The order book of one instrument, from a snapshot and the deltas behind it. A delta that does not follow on what is known is
 * a gap: from then on the book is unknown, until a snapshot that the deltas since then follow on. A snapshot is older than
 * what its venue sends meanwhile, so deltas wait for it.
 */
public final class OrderBook {

    /** More levels on one side are no market but a mistake; forgetting some would be a book that is wrong in silence. */
    static final int MOST_LEVELS = 1 << 16;

    /** What became of a message. */
    public enum Step {
        /** The book is what the message makes of it. */
        APPLIED,
        /** The book is unknown, and the message waits for a snapshot. */
        WAITING,
        /** The book holds all that the message says already. */
        SKIPPED
    }

    private BookSide bids = BookSide.bids();
    private BookSide asks = BookSide.asks();
    private WaitingDeltas waiting = new WaitingDeltas();
    private boolean known;
    private long lastId;
    private long gaps;

    /** A book of which nothing is known. */
    public static OrderBook opening() {
        return new OrderBook();
    }

    /** Takes over a message, in the order in which the venue sent them. */
    public Step apply(BookUpdate update) {
        return update.snapshot ? replace(update) : next(update);
    }

    private Step replace(BookUpdate snapshot) {
        if (known && snapshot.lastId <= lastId) {
            return Step.SKIPPED;
        }
        bids.clear();
        asks.clear();
        lastId = snapshot.lastId;
        known = true;
        put(snapshot);
        WaitingDeltas since = waiting;
        waiting = new WaitingDeltas();
        for (BookUpdate delta : since) {
            next(delta);
        }
        return known ? Step.APPLIED : Step.WAITING;
    }

    private Step next(BookUpdate delta) {
        if (known && !follows(delta)) {
            lose();
        }
        if (!known) {
            return waiting.add(delta) ? Step.WAITING : Step.SKIPPED;
        }
        if (delta.lastId <= lastId) {
            return Step.SKIPPED;
        }
        lastId = delta.lastId;
        put(delta);
        return Step.APPLIED;
    }

    /** Ids count by one (spot), or jump (futures): then a delta names the one before it, and says all since then. */
    private boolean follows(BookUpdate delta) {
        return delta.firstId <= lastId + 1 || delta.previousId != MarketEvent.NONE && delta.previousId <= lastId;
    }

    private void put(BookUpdate update) {
        bids.put(update.bids);
        asks.put(update.asks);
        if (bids.count() > MOST_LEVELS || asks.count() > MOST_LEVELS) {
            lose();
        }
    }

    private void lose() {
        known = false;
        gaps++;
        bids.clear();
        asks.clear();
    }

    /** True while what the book says is what the venue has. */
    public boolean isKnown() {
        return known;
    }

    /** The id of the last update in it. */
    public long lastId() {
        return lastId;
    }

    /** How often the book was lost. */
    public long gaps() {
        return gaps;
    }

    /** Price × 10^priceScale of a bid, the best being 0; 0 where there is none. */
    public long bid(int depth) {
        return bids.price(depth);
    }

    /** Size × 10^sizeScale of a bid. */
    public long bidSize(int depth) {
        return bids.size(depth);
    }

    /** Price × 10^priceScale of an ask, the best being 0; 0 where there is none. */
    public long ask(int depth) {
        return asks.price(depth);
    }

    /** Size × 10^sizeScale of an ask. */
    public long askSize(int depth) {
        return asks.size(depth);
    }

    /** (Σ bids − Σ asks) ÷ (Σ bids + Σ asks) over the best levels of each side; NaN when nothing is there. */
    public double imbalance(int levels) {
        return Depth.imbalance(bids.sum(levels), asks.sum(levels));
    }

    /** A copy that shares its levels until either side changes them. */
    public OrderBook copy() {
        OrderBook copy = new OrderBook();
        copy.bids = bids.copy();
        copy.asks = asks.copy();
        copy.waiting = waiting.copy();
        copy.known = known;
        copy.lastId = lastId;
        copy.gaps = gaps;
        return copy;
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(known);
        Frame.writeVar(out, lastId);
        Frame.writeVar(out, gaps);
        bids.write(out);
        asks.write(out);
        waiting.write(out);
    }

    static OrderBook read(DataInput in) throws IOException {
        OrderBook book = new OrderBook();
        book.known = in.readBoolean();
        book.lastId = Frame.readVar(in);
        book.gaps = Frame.readVar(in);
        book.bids.read(in);
        book.asks.read(in);
        book.waiting.read(in);
        return book;
    }
}
