package io.tidemark.connectors.files;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Trade;

/** Arrivals as text, with everything that a rerun must bring again. */
final class Described {

    private Described() {}

    static String of(Arrival arrival) {
        StringBuilder text = new StringBuilder(arrival.partition).append('@').append(arrival.position);
        if (arrival.tally != null) {
            return text.append(" tally ").append(arrival.tally).toString();
        }
        text.append(' ')
                .append(arrival.outcome)
                .append(' ')
                .append(arrival.reason)
                .append(' ')
                .append(arrival.raw);
        MarketEvent event = arrival.event;
        if (event != null) {
            text.append(event.instrument)
                    .append(' ')
                    .append(event.eventMicros)
                    .append(" clock ")
                    .append(event.clockMicros);
            text.append(" seq ")
                    .append(event.sequence)
                    .append(" id ")
                    .append(event.id)
                    .append(' ')
                    .append(event.primary);
            text.append(" next ").append(arrival.nextMicros);
        }
        if (event instanceof Trade trade) {
            text.append(' ')
                    .append(trade.price)
                    .append(' ')
                    .append(trade.size)
                    .append(' ')
                    .append(trade.aggressor);
        } else if (event instanceof InputBar bar) {
            text.append(' ')
                    .append(bar.open)
                    .append(' ')
                    .append(bar.close)
                    .append(' ')
                    .append(bar.closeMicros);
        }
        return text.toString();
    }
}
