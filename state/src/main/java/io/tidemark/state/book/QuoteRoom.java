package io.tidemark.state.book;

import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Decimals;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Quote;
import io.tidemark.state.time.Period;
import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.TimeLattice;
import java.util.function.LongConsumer;

/**
 * The room in which quotes and books are joined behind the watermark. Quotes and updates are folded as they arrive, each into
 * the base slice of its time; what is known at T is what the slices that have closed by then have seen, however far arrival
 * is ahead. Stateless: the caller brings the state of one instrument.
 */
public final class QuoteRoom {

    private final TimeLattice lattice;
    private final int quietDays;

    /** A room for the instruments of one lattice; what is older than so many session days is not known any more. */
    public QuoteRoom(TimeLattice lattice, int quietDays) {
        this.lattice = lattice;
        this.quietDays = quietDays;
    }

    /** Folds a quote or a book update; asks for calls when a slice closes and when all of it would be too old. */
    public Outcome fold(MarketEvent event, QuoteState state, LongConsumer timers) {
        if (isStale(state.newestMicros(), event.eventMillis())) {
            // The timer that ends the state may be still to come, and must not be missed when it has come.
            state.forgetBook();
        }
        state.see(event.eventMicros);
        if (event instanceof Quote quote) {
            SliceSight slice = slice(event, state, timers);
            if (slice.quote == null || slice.quote.isBefore(quote)) {
                slice.quote = Sight.of(quote);
            }
            return Outcome.PROCESSED;
        }
        return fold((BookUpdate) event, state, timers);
    }

    private Outcome fold(BookUpdate update, QuoteState state, LongConsumer timers) {
        OrderBook book = state.book();
        if (book.apply(update) == OrderBook.Step.SKIPPED) {
            return Outcome.DUPLICATE;
        }
        SliceSight slice = slice(update, state, timers);
        slice.book = Sight.of(update, book);
        slice.records += update.primary ? 1 : 0;
        return Outcome.PROCESSED;
    }

    private SliceSight slice(MarketEvent event, QuoteState state, LongConsumer timers) {
        long millis = event.eventMillis();
        SliceSight slice = state.at(millis);
        if (slice != null) {
            return slice;
        }
        long open = lattice.sliceOpen(millis);
        if (open == TimeLattice.NONE) {
            throw new IllegalStateException("no slice to open: the gate let in a record of a closed session");
        }
        SliceSight opened = state.open(open, lattice.sliceClose(open));
        timers.accept(opened.closeMillis);
        long end = end(event.eventMicros);
        if (end != Period.BEYOND) {
            timers.accept(end);
        }
        return opened;
    }

    /** Ends the slices that close at T and says how many records of the log were folded into them. */
    public int close(long time, QuoteState state) {
        return state.settle(time);
    }

    /** True when nothing was heard for so long that nothing is known any more: the state can go. */
    public boolean isOver(long time, QuoteState state) {
        return isStale(state.newestMicros(), time);
    }

    /** What is known at T, once its slices are closed; null for nothing. */
    public Depth known(long time, QuoteState state, Instrument instrument) {
        Sight quote = current(state.lastQuote(), time);
        Sight book = current(state.lastBook(), time);
        Sight best = book == null || quote != null && quote.micros() >= book.micros() ? quote : book;
        return best == null || best.bid() == 0 && best.ask() == 0 ? null : depth(best, book, instrument);
    }

    private Sight current(Sight seen, long time) {
        return seen == null || !seen.known() || isStale(seen.micros(), time) ? null : seen;
    }

    private boolean isStale(long micros, long time) {
        return micros != MarketEvent.NONE && end(micros) <= time;
    }

    /** Close of the last session day on which something of this time is known. */
    private long end(long micros) {
        SessionCalendar calendar = lattice.calendar();
        int last = calendar.dayAt(Math.floorDiv(micros, 1_000L)) + quietDays;
        return last < calendar.days() ? calendar.close(last) : Period.BEYOND;
    }

    private static Depth depth(Sight best, Sight book, Instrument instrument) {
        int prices = instrument.priceScale();
        int sizes = instrument.sizeScale();
        boolean isBid = best.bid() != 0;
        boolean isAsk = best.ask() != 0;
        boolean apart = isBid && isAsk && best.bid() <= best.ask();
        return new Depth(
                best.micros(),
                isBid ? Decimals.toDouble(best.bid(), prices) : Double.NaN,
                isBid ? Decimals.toDouble(best.bidSize(), sizes) : 0,
                isAsk ? Decimals.toDouble(best.ask(), prices) : Double.NaN,
                isAsk ? Decimals.toDouble(best.askSize(), sizes) : 0,
                apart ? Decimals.toDouble(best.ask() - best.bid(), prices) : Double.NaN,
                book == null ? Double.NaN : book.imbalance5(),
                book == null ? Double.NaN : book.imbalance10(),
                book == null ? Double.NaN : book.imbalance20());
    }
}
