package io.tidemark.connectors.codec;

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
        return event instanceof Quote quote
                ? common + ' ' + quote.bid + " × " + quote.bidSize + ", " + quote.ask + " × " + quote.askSize
                : common;
    }
}
