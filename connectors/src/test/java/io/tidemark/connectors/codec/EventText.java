package io.tidemark.connectors.codec;

import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Levels;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Trade;

/** All that an event of the log says, as one line to compare. */
public final class EventText {

    private EventText() {}

    /** The line; empty for no event. */
    public static String of(MarketEvent event) {
        if (event == null) {
            return "";
        }
        String common = event.getClass().getSimpleName() + ' ' + event.instrument + " at " + event.eventMicros + ", "
                + event.ingestMicros + ", " + event.clockMicros + " id " + event.id + " sequence " + event.sequence
                + ' '
                + event.sequenced + ' ' + event.primary;
        if (event instanceof Trade trade) {
            return common + ' ' + trade.price + " × " + trade.size + ' ' + trade.aggressor + ' ' + trade.pricing + ' '
                    + trade.quoted;
        }
        if (event instanceof BookUpdate book) {
            return common + ' ' + book.snapshot + ' ' + book.firstId + ", " + book.lastId + ", " + book.previousId + ' '
                    + levels(book.bids) + levels(book.asks);
        }
        return event instanceof Quote quote
                ? common + ' ' + quote.bid + " × " + quote.bidSize + ", " + quote.ask + " × " + quote.askSize
                : common;
    }

    private static String levels(Levels side) {
        StringBuilder text = new StringBuilder("/");
        for (int i = 0; i < side.count(); i++) {
            text.append(' ').append(side.price(i)).append(" × ").append(side.size(i));
        }
        return text.toString();
    }
}
