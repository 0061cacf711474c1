package io.tidemark.state.book;

import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Quote;
import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One look at a market, by a quote or at a book: when, and what the best prices and sizes were, as decimal mantissas (a price
 * of 0: none). A book that was not {@code known} then has nothing to say; imbalances of a quote are NaN.
 */
record Sight(
        long micros,
        long sequence,
        boolean known,
        long bid,
        long bidSize,
        long ask,
        long askSize,
        double imbalance5,
        double imbalance10,
        double imbalance20) {

    static Sight of(Quote quote) {
        return new Sight(
                quote.eventMicros,
                quote.sequence,
                true,
                quote.bid,
                quote.bid == 0 ? 0 : quote.bidSize,
                quote.ask,
                quote.ask == 0 ? 0 : quote.askSize,
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    /** The book behind an update. */
    static Sight of(BookUpdate update, OrderBook book) {
        return new Sight(
                update.eventMicros,
                update.lastId,
                book.isKnown(),
                book.bid(0),
                book.bidSize(0),
                book.ask(0),
                book.askSize(0),
                book.imbalance(5),
                book.imbalance(10),
                book.imbalance(20));
    }

    /** True when this quote is older than another, or the same that was sent again. */
    boolean isBefore(Quote other) {
        if (micros != other.eventMicros) {
            return micros < other.eventMicros;
        }
        // Of two that have no order the one that stands later in the log counts.
        return sequence < other.sequence || sequence == other.sequence && !other.sequenced;
    }

    static void write(Sight sight, DataOutput out) throws IOException {
        out.writeBoolean(sight != null);
        if (sight == null) {
            return;
        }
        Frame.writeVar(out, sight.micros);
        Frame.writeVar(out, sight.sequence);
        out.writeBoolean(sight.known);
        Frame.writeVars(out, new long[] {sight.bid, sight.bidSize, sight.ask, sight.askSize});
        out.writeDouble(sight.imbalance5);
        out.writeDouble(sight.imbalance10);
        out.writeDouble(sight.imbalance20);
    }

    static Sight read(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        long micros = Frame.readVar(in);
        long sequence = Frame.readVar(in);
        boolean known = in.readBoolean();
        long[] best = Frame.readVars(in);
        return new Sight(
                micros,
                sequence,
                known,
                best[0],
                best[1],
                best[2],
                best[3],
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }
}
