package io.tidemark.connectors.codec;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Trade;

/**
 * Where a codec puts what it made of one line. Owns its events, so that a reader which looks ahead keeps one of these
 * per line and allocates nothing. A line of two bars (bid and ask) has a {@link #followUp}, which is no record of its own.
 */
public final class Decoded {

    /** The record: its event, or its outcome and reason. */
    public final Arrival arrival = new Arrival();

    /** The second event of the line; null for most. */
    public MarketEvent followUp;

    final Trade trade = new Trade();
    final Quote quote = new Quote();
    final BookUpdate book = new BookUpdate();
    final InputBar bar = new InputBar();
    final InputBar second = new InputBar();
    final Heartbeat heartbeat = new Heartbeat();
    final MacroEvent macro = new MacroEvent();

    /** Makes room for the record at this line of the partition. */
    public Decoded reset(String partition, long lineNumber) {
        arrival.reset(partition, lineNumber);
        followUp = null;
        return this;
    }

    /** Turns the arrival to the second event of its line; the first has left. */
    public Arrival turn() {
        arrival.event = followUp;
        arrival.outcome = Outcome.PROCESSED;
        arrival.reason = "";
        followUp = null;
        return arrival;
    }

    /** Ends the record as undecodable. */
    public void reject(Line line, String why) {
        arrival.event = null;
        arrival.end(Outcome.REJECTED, why);
        arrival.raw = line.text();
        arrival.rawBase64 = line.base64();
        followUp = null;
    }

    void ignore(String why) {
        arrival.event = null;
        arrival.end(Outcome.IGNORED, why);
        followUp = null;
    }

    /** Clears the common fields of an event and names its instrument. */
    static <E extends MarketEvent> E fresh(E event, String instrument) {
        event.instrument = instrument;
        event.ingestMicros = MarketEvent.NONE;
        event.clockMicros = MarketEvent.NONE;
        event.id = MarketEvent.NONE;
        event.sequence = MarketEvent.NONE;
        event.sequenced = false;
        event.primary = true;
        return event;
    }
}
