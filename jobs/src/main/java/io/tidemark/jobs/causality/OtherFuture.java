package io.tidemark.jobs.causality;

import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.Levels;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What might have come instead: from an instant on prices walk on from the last close in another way, volumes and what stands in
 * quotes and books are others and some records are missing. Macro values of the future are none of it: {@link OtherReceipts}
 * has them. The same seed, instant and log give the same future.
 */
final class OtherFuture {

    private static final double STEP = 0.01;
    private static final double MISSING = 0.1;
    private static final double MOST = Long.MAX_VALUE / 8.0;

    private final SplittableRandom random;
    private final Map<String, Double> walks = new HashMap<>();
    private final long fromMicros;

    /** The future after an instant, epoch milliseconds. */
    OtherFuture(long seed, long afterMillis) {
        this.random = new SplittableRandom(seed ^ afterMillis * 0x9E3779B97F4A7C15L);
        this.fromMicros = afterMillis * 1_000L;
    }

    /** The same records up to the instant and others behind it; of the first {@code kept} none is missing. */
    List<MarketEvent> of(List<MarketEvent> records, int kept) {
        List<MarketEvent> other = new ArrayList<>(records.size());
        for (int place = 0; place < records.size(); place++) {
            MarketEvent record = records.get(place);
            if (record.logMicros() <= fromMicros) {
                walk(record);
                other.add(record);
            } else if (record instanceof MacroEvent) {
                continue;
            } else if (place < kept || random.nextDouble() >= MISSING) {
                other.add(changed(record));
            }
        }
        return other;
    }

    private void walk(MarketEvent record) {
        if (record instanceof InputBar bar) {
            walks.put(record.instrument, (double) bar.close);
        } else if (record instanceof Trade trade) {
            walks.put(record.instrument, (double) trade.price);
        }
    }

    private MarketEvent changed(MarketEvent record) {
        if (record instanceof Quote quote) {
            return changed(quote.copy());
        }
        if (record instanceof BookUpdate update) {
            return changed(update);
        }
        double first = record instanceof InputBar bar ? bar.close : ((Trade) record).price;
        double from = walks.getOrDefault(record.instrument, first);
        MarketEvent changed =
                record instanceof InputBar bar ? changed(bar.copy(), from) : changed((Trade) record, from);
        walk(changed);
        return changed;
    }

    /** Near the last price, where there is one; a side that is absent stays so. */
    private MarketEvent changed(Quote quote) {
        double from = walks.getOrDefault(quote.instrument, (double) Math.max(quote.bid, quote.ask));
        quote.bid = quote.bid == 0 ? 0 : step(from);
        quote.ask = quote.ask == 0 ? 0 : Math.max(quote.bid, step(from));
        quote.bidSize = size(quote.bidSize);
        quote.askSize = size(quote.askSize);
        return quote;
    }

    /** Its numbers still follow on those before it; what goes still goes. */
    private MarketEvent changed(BookUpdate update) {
        BookUpdate other = update.copy();
        other.bids.clear();
        other.asks.clear();
        change(update.bids, other.bids);
        change(update.asks, other.asks);
        return other;
    }

    private void change(Levels from, Levels to) {
        for (int level = 0; level < from.count(); level++) {
            long size = from.size(level);
            to.add(step(from.price(level)), size == 0 ? 0 : size(size));
        }
    }

    private MarketEvent changed(InputBar bar, double from) {
        bar.open = step(from);
        bar.close = step(bar.open);
        bar.high = Math.max(Math.max(bar.open, bar.close), step(bar.open));
        bar.low = Math.min(Math.min(bar.open, bar.close), step(bar.open));
        bar.volume = bar.volume == MarketEvent.NONE ? bar.volume : size(bar.volume);
        return bar;
    }

    private MarketEvent changed(Trade trade, double from) {
        Trade other = trade.copy();
        other.price = step(from);
        other.size = trade.quoted ? trade.size : size(trade.size);
        if (trade.aggressor != Side.UNKNOWN) {
            other.aggressor = random.nextBoolean() ? Side.BUY : Side.SELL;
        }
        return other;
    }

    private long step(double from) {
        double price = from * (1 + STEP * (2 * random.nextDouble() - 1));
        return Math.round(Math.min(MOST, Math.max(1, price)));
    }

    private long size(long size) {
        return Math.round(Math.min(MOST, 1 + size * (0.5 + random.nextDouble())));
    }
}
