package io.tidemark.state.bar;

import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.TimeLattice;

/**
 * Folds records into base slices as they arrive: duplicates and price spikes first, then one slice each. Its answers
 * depend on the records and their stamped clocks alone, never on when a timer fired.
 */
final class SliceFolder {

    private final TimeLattice lattice;
    private final BarRules rules;
    private final SpareRows spare;

    SliceFolder(TimeLattice lattice, BarRules rules, SpareRows spare) {
        this.lattice = lattice;
        this.rules = rules;
        this.spare = spare;
    }

    /** Folds one trade or vendor's bar; asks for a timer when it starts a slice. */
    Outcome fold(MarketEvent event, Slices slices, Timers timers) {
        if (isDuplicate(event, slices)) {
            return Outcome.DUPLICATE;
        }
        if (event instanceof Trade trade) {
            return foldTrade(trade, slices, timers);
        }
        return foldBar((InputBar) event, slices, timers);
    }

    private Outcome foldTrade(Trade trade, Slices slices, Timers timers) {
        if (isSpike(trade, slices)) {
            return Outcome.QUARANTINED;
        }
        long[] row = slices.at(trade.eventMillis());
        if (row == null) {
            row = open(slices, lattice.sliceOpen(trade.eventMillis()), timers);
        }
        addTrade(row, trade);
        return Outcome.PROCESSED;
    }

    private Outcome foldBar(InputBar bar, Slices slices, Timers timers) {
        if (slices.at(bar.eventMillis()) != null) {
            return Outcome.DUPLICATE;
        }
        addBar(open(slices, lattice.sliceOfBar(bar.eventMillis()), timers), bar);
        return Outcome.PROCESSED;
    }

    private long[] open(Slices slices, long openTime, Timers timers) {
        if (openTime == TimeLattice.NONE) {
            throw new IllegalStateException("no slice to open: the gate let in a record of a closed session");
        }
        long closeTime = lattice.sliceClose(openTime);
        timers.register(closeTime);
        return slices.open(spare.take(), openTime, closeTime);
    }

    private boolean isDuplicate(MarketEvent event, Slices slices) {
        boolean byId = event.id != MarketEvent.NONE;
        if (!byId && !event.sequenced) {
            return false;
        }
        long identity = byId ? event.id : event.eventMicros;
        long sequence = byId ? MarketEvent.NONE : event.sequence;
        long clock = event.clockMicros;
        long notBefore = clock == MarketEvent.NONE ? MarketEvent.NONE : clock - rules.duplicateWindowMicros();
        if (slices.isSeen(identity, sequence, notBefore)) {
            return true;
        }
        // The clock behind it, not before it: a resend right after a long silence must find it.
        slices.remember(identity, sequence, Math.max(clock, event.logMicros()), notBefore);
        return false;
    }

    /** Compares with the last slice that ended one bound before the trade's own time: that slice can change no more. */
    private boolean isSpike(Trade trade, Slices slices) {
        if (rules.spikeShare() <= 0 || trade.quoted || !trade.pricing) {
            return false;
        }
        long latestEnd = Math.floorDiv(trade.eventMicros - rules.boundMicros(), 1_000L);
        return !slices.isCalm(latestEnd, trade.price) && isFarFromReference(trade, latestEnd, slices);
    }

    private boolean isFarFromReference(Trade trade, long latestEnd, Slices slices) {
        long until = Long.MAX_VALUE;
        for (int i = slices.forming - 1; i >= 0; i--) {
            long[] row = slices.rows[i];
            if (row[Row.CLOSE_TIME] <= latestEnd && Row.has(row, Row.PRICED)) {
                return isFar(trade, row[Row.CLOSE], row[Row.CLOSE_TIME]);
            }
            until = row[Row.CLOSE_TIME];
        }
        for (int i = slices.closes.length - 2; i >= 0; i -= 2) {
            if (slices.closes[i] <= latestEnd) {
                slices.calm(i, until, rules.spikeShare());
                return isFar(trade, slices.closes[i + 1], slices.closes[i]);
            }
            until = slices.closes[i];
        }
        return false;
    }

    private boolean isFar(Trade trade, long close, long closeTime) {
        // Hardly any trade is far, so the calendar is asked last.
        boolean far = Math.abs((double) trade.price / close - 1.0) > rules.spikeShare();
        if (!far) {
            return false;
        }
        SessionCalendar calendar = lattice.calendar();
        int age = calendar.dayAt(trade.eventMillis()) - calendar.dayAt(closeTime - 1);
        // Older closes belong to an earlier life of the instrument, whose state is gone or about to go.
        return age <= BarRules.QUIET_DAYS;
    }

    private static void addTrade(long[] row, Trade trade) {
        if (trade.pricing) {
            addPrice(row, trade);
        }
        row[Row.FLAGS] |= Row.TRADED;
        row[Row.TRADES]++;
        row[Row.RECORDS] += trade.primary ? 1 : 0;
        if (trade.quoted) {
            row[Row.FLAGS] |= Row.NO_VOLUME | Row.NO_TURNOVER;
            return;
        }
        Row.add(row, Row.VOLUME, 0L, trade.size);
        Row.add(row, Row.TURNOVER, Math.multiplyHigh(trade.price, trade.size), trade.price * trade.size);
        if (trade.aggressor != Side.UNKNOWN) {
            row[Row.FLAGS] |= Row.SIDED;
            Row.add(row, Row.BUY, 0L, trade.aggressor == Side.BUY ? trade.size : 0L);
        }
    }

    private static void addPrice(long[] row, Trade trade) {
        long price = trade.price;
        if (!Row.has(row, Row.PRICED)) {
            row[Row.FLAGS] |= Row.PRICED;
            row[Row.OPEN] = price;
            row[Row.HIGH] = price;
            row[Row.LOW] = price;
            row[Row.CLOSE] = price;
            first(row, trade);
            last(row, trade);
            return;
        }
        row[Row.HIGH] = Math.max(row[Row.HIGH], price);
        row[Row.LOW] = Math.min(row[Row.LOW], price);
        if (isBefore(trade, row[Row.FIRST_MICROS], row[Row.FIRST_SEQUENCE])) {
            row[Row.OPEN] = price;
            first(row, trade);
        }
        if (!isBefore(trade, row[Row.LAST_MICROS], row[Row.LAST_SEQUENCE])) {
            row[Row.CLOSE] = price;
            last(row, trade);
        }
    }

    private static void addBar(long[] row, InputBar bar) {
        row[Row.OPEN] = bar.open;
        row[Row.HIGH] = bar.high;
        row[Row.LOW] = bar.low;
        row[Row.CLOSE] = bar.close;
        row[Row.FLAGS] |= Row.PRICED | Row.TRADED | Row.NO_TURNOVER;
        row[Row.RECORDS] += bar.primary ? 1 : 0;
        if (bar.volume == MarketEvent.NONE) {
            row[Row.FLAGS] |= Row.NO_VOLUME;
        } else {
            Row.add(row, Row.VOLUME, 0L, bar.volume);
        }
    }

    private static boolean isBefore(Trade trade, long micros, long sequence) {
        return trade.eventMicros != micros ? trade.eventMicros < micros : trade.sequence < sequence;
    }

    private static void first(long[] row, Trade trade) {
        row[Row.FIRST_MICROS] = trade.eventMicros;
        row[Row.FIRST_SEQUENCE] = trade.sequence;
    }

    private static void last(long[] row, Trade trade) {
        row[Row.LAST_MICROS] = trade.eventMicros;
        row[Row.LAST_SEQUENCE] = trade.sequence;
    }
}
