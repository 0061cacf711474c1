package io.tidemark.state.book;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of the quotes and the book of one instrument: the book itself, which may be ahead of the slices; what was seen
 * in each slice that has not closed; and what was last seen in those that have.
 */
public final class QuoteState {

    private static final int VERSION = 1;

    /** In order of time, usually one. */
    private final List<SliceSight> slices = new ArrayList<>(2);

    /** Null without book updates. */
    private OrderBook book;

    /** As of the last slice that has closed. */
    private Sight lastQuote;

    private Sight lastBook;

    /** Time of the newest quote or update. */
    private long newestMicros = MarketEvent.NONE;

    private QuoteState() {}

    /** The state of an instrument that nothing is known of. */
    public static QuoteState opening() {
        return new QuoteState();
    }

    /** How often the book was lost, since it was last begun. */
    public long gaps() {
        return book == null ? 0 : book.gaps();
    }

    OrderBook book() {
        if (book == null) {
            book = OrderBook.opening();
        }
        return book;
    }

    Sight lastQuote() {
        return lastQuote;
    }

    Sight lastBook() {
        return lastBook;
    }

    long newestMicros() {
        return newestMicros;
    }

    void see(long micros) {
        newestMicros = Math.max(newestMicros, micros);
    }

    /** Forgets the book, and nothing that was seen. */
    void forgetBook() {
        book = null;
    }

    /** The open slice that contains the instant, or null. */
    SliceSight at(long millis) {
        for (int i = slices.size() - 1; i >= 0; i--) {
            SliceSight slice = slices.get(i);
            if (millis >= slice.openMillis) {
                return millis < slice.closeMillis ? slice : null;
            }
        }
        return null;
    }

    SliceSight open(long openMillis, long closeMillis) {
        int at = slices.size();
        while (at > 0 && slices.get(at - 1).openMillis > openMillis) {
            at--;
        }
        SliceSight slice = new SliceSight(openMillis, closeMillis);
        slices.add(at, slice);
        return slice;
    }

    /** Ends all slices that close by then: what they have seen is what is known from now on. */
    int settle(long time) {
        int records = 0;
        while (!slices.isEmpty() && slices.get(0).closeMillis <= time) {
            SliceSight slice = slices.remove(0);
            records += slice.records;
            lastQuote = slice.quote == null ? lastQuote : slice.quote;
            lastBook = slice.book == null ? lastBook : slice.book;
        }
        return records;
    }

    /** A copy that shares the book's levels until either side changes them. */
    public QuoteState copy() {
        QuoteState copy = new QuoteState();
        for (SliceSight slice : slices) {
            copy.slices.add(slice.copy());
        }
        copy.book = book == null ? null : book.copy();
        copy.lastQuote = lastQuote;
        copy.lastBook = lastBook;
        copy.newestMicros = newestMicros;
        return copy;
    }

    /** Writes the framed bytes: what was seen, then the book. */
    public void write(DataOutput out) throws IOException {
        Frame.write(out, VERSION, body -> {
            Frame.writeVar(body, newestMicros);
            Sight.write(lastQuote, body);
            Sight.write(lastBook, body);
            Frame.writeVar(body, slices.size());
            for (SliceSight slice : slices) {
                slice.write(body);
            }
            body.writeBoolean(book != null);
            if (book != null) {
                book.write(body);
            }
        });
    }

    /** Reads what {@link #write} wrote. */
    public static QuoteState read(DataInput in) throws IOException {
        return Frame.read(in, VERSION, "quotes", body -> {
            QuoteState state = new QuoteState();
            state.newestMicros = Frame.readVar(body);
            state.lastQuote = Sight.read(body);
            state.lastBook = Sight.read(body);
            for (long left = Frame.readVar(body); left > 0; left--) {
                state.slices.add(SliceSight.read(body));
            }
            state.book = body.readBoolean() ? OrderBook.read(body) : null;
            return state;
        });
    }
}
