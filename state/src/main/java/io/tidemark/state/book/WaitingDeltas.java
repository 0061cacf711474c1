package io.tidemark.state.book;

import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Levels;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * The last deltas of a book that is unknown, a few seconds of a busy one: a snapshot that comes later than that is followed by
 * nothing that is kept. Nobody changes what waits, so copies share it.
 */
final class WaitingDeltas implements Iterable<BookUpdate> {

    /** A delta counts as one level more than it has. */
    static final int MOST_LEVELS = 8_192;

    private final ArrayDeque<BookUpdate> deltas;
    private int levels;

    WaitingDeltas() {
        this(new ArrayDeque<>());
    }

    private WaitingDeltas(ArrayDeque<BookUpdate> deltas) {
        this.deltas = deltas;
    }

    /** Keeps a copy; false when a delta of this id or a later one waits already. */
    boolean add(BookUpdate delta) {
        if (!deltas.isEmpty() && delta.lastId <= deltas.getLast().lastId) {
            return false;
        }
        deltas.add(delta.copy());
        levels += weight(delta);
        while (levels > MOST_LEVELS) {
            levels -= weight(deltas.poll());
        }
        return true;
    }

    private static int weight(BookUpdate delta) {
        return 1 + delta.levels();
    }

    @Override
    public Iterator<BookUpdate> iterator() {
        return deltas.iterator();
    }

    WaitingDeltas copy() {
        WaitingDeltas copy = new WaitingDeltas(deltas.clone());
        copy.levels = levels;
        return copy;
    }

    void write(DataOutput out) throws IOException {
        Frame.writeVar(out, deltas.size());
        for (BookUpdate delta : deltas) {
            Frame.writeVar(out, delta.firstId);
            Frame.writeVar(out, delta.lastId);
            out.writeBoolean(delta.previousId != MarketEvent.NONE);
            if (delta.previousId != MarketEvent.NONE) {
                Frame.writeVar(out, delta.previousId);
            }
            write(delta.bids, out);
            write(delta.asks, out);
        }
    }

    void read(DataInput in) throws IOException {
        for (long left = Frame.readVar(in); left > 0; left--) {
            long first = Frame.readVar(in);
            long last = Frame.readVar(in);
            long previous = in.readBoolean() ? Frame.readVar(in) : MarketEvent.NONE;
            BookUpdate delta = new BookUpdate().begin(false, first, last, previous);
            read(delta.bids, in);
            read(delta.asks, in);
            deltas.add(delta);
            levels += weight(delta);
        }
    }

    private static void write(Levels side, DataOutput out) throws IOException {
        Frame.writeVar(out, side.count());
        for (int i = 0; i < side.count(); i++) {
            Frame.writeVar(out, side.price(i));
            Frame.writeVar(out, side.size(i));
        }
    }

    private static void read(Levels side, DataInput in) throws IOException {
        for (long left = Frame.readVar(in); left > 0; left--) {
            long price = Frame.readVar(in);
            side.add(price, Frame.readVar(in));
        }
    }
}
