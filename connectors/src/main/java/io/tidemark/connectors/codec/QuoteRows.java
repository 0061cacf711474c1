package io.tidemark.connectors.codec;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;

/** Quotes: best bid and ask, one of which may be absent. */
final class QuoteRows implements Rows {

    @Override
    public void decode(Row row, Decoded into) {
        Quote quote = Decoded.fresh(into.quote, row.instrument().name());
        quote.eventMicros = row.time(Column.TIME);
        quote.bid = row.priceOrNone(Column.BID);
        quote.bidSize = row.size(Column.BID_SIZE, 0);
        quote.ask = row.priceOrNone(Column.ASK);
        quote.askSize = row.size(Column.ASK_SIZE, 0);
        if (quote.bid == 0 && quote.ask == 0) {
            row.fail("bid and ask are both absent (0)");
        }
        if (row.filled(Column.INGEST)) {
            quote.ingestMicros = row.time(Column.INGEST);
        }
        quote.sequence = row.whole(Column.SEQUENCE);
        quote.sequenced = quote.sequence != MarketEvent.NONE;
        into.arrival.event = quote;
    }
}
