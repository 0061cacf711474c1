package io.tidemark.connectors.live;

import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Trade;

/**
 * What makes a record of an instrument the same in a file and in a topic: its time and the feed's id for it; where the feed has
 * none, its time and its values.
 */
final class RecordKey {

    private RecordKey() {}

    static String of(MarketEvent event) {
        String time = Long.toString(event.logMicros());
        if (event.id != MarketEvent.NONE) {
            return time + "#" + event.id;
        }
        if (event instanceof Trade trade) {
            return time + "@" + trade.price + "x" + trade.size + trade.aggressor;
        }
        if (event instanceof Quote quote) {
            return time + "@" + quote.bid + "x" + quote.bidSize + "/" + quote.ask + "x" + quote.askSize;
        }
        if (event instanceof InputBar bar) {
            return time + "@" + bar.open + "," + bar.high + "," + bar.low + "," + bar.close + "x" + bar.volume;
        }
        if (event instanceof BookUpdate book) {
            return time + (book.snapshot ? "=" : "+") + book.firstId + "–" + book.lastId;
        }
        if (event instanceof MacroEvent macro) {
            return time + "@" + macro.value.series() + "/" + macro.value.valueDate() + "=" + macro.value.value();
        }
        if (event instanceof Heartbeat) {
            return time;
        }
        throw new IllegalArgumentException("no key for " + event);
    }
}
