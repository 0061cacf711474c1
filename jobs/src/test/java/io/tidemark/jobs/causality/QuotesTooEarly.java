package io.tidemark.jobs.causality;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import java.util.ArrayList;
import java.util.List;

/** Breaks the law, for tests alone: each quote says what the next but two of its log is going to say. */
final class QuotesTooEarly {

    private static final int AHEAD = 3;

    private QuotesTooEarly() {}

    static List<MarketEvent> of(List<MarketEvent> records) {
        List<Quote> quotes = records.stream()
                .filter(Quote.class::isInstance)
                .map(Quote.class::cast)
                .toList();
        List<MarketEvent> changed = new ArrayList<>();
        int at = 0;
        for (MarketEvent record : records) {
            changed.add(record instanceof Quote quote ? like(quote, quotes, at++ + AHEAD) : record);
        }
        return changed;
    }

    private static Quote like(Quote quote, List<Quote> quotes, int later) {
        Quote early = quote.copy();
        Quote from = quotes.get(Math.min(later, quotes.size() - 1));
        early.bid = from.bid;
        early.bidSize = from.bidSize;
        early.ask = from.ask;
        early.askSize = from.askSize;
        return early;
    }
}
