package io.tidemark.connectors.output;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.record.CanonicalBytes;
import java.io.Serializable;

/**
 * A record of the log that did not become part of a bar: what became of it and why, where it stood (partition or file,
 * offset or line), its event time in microseconds ({@link MarketEvent#NONE} when it has none) and its text.
 */
public record SideRecord(
        Outcome outcome,
        String reason,
        String instrument,
        String partition,
        long position,
        long eventMicros,
        String raw)
        implements Serializable {

    /** The side record of an arrival; copies everything it needs. */
    public static SideRecord of(Arrival arrival) {
        MarketEvent event = arrival.event;
        return new SideRecord(
                arrival.outcome,
                arrival.reason,
                event == null ? "" : event.instrument,
                arrival.partition,
                arrival.position,
                event == null ? MarketEvent.NONE : event.eventMicros,
                arrival.raw);
    }

    /** Writes the canonical bytes under a stream's name; the place in the log is no part of them. */
    public CanonicalBytes write(String stream, CanonicalBytes bytes) {
        return bytes.begin(stream)
                .put(outcome.label())
                .put(reason)
                .put(instrument)
                .put(eventMicros)
                .put(raw);
    }
}
