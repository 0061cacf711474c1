package io.tidemark.state.market;

import io.tidemark.state.record.CanonicalBytes;

/**
 * A record that took another way than into a bar: its outcome and reason, whose it was, where it stood in the log (file
 * and line, or topic partition and offset), when it happened (microseconds; {@link MarketEvent#NONE} when unknown) and
 * its text where that is all there is, with its bytes as base64 where they are no text.
 */
public record SideRecord(
        Outcome outcome,
        String reason,
        String instrument,
        String file,
        long position,
        long eventMicros,
        String raw,
        String rawBase64) {

    /** Name of the output stream of side records. */
    public static final String STREAM = "rejected";

    /** A record whose bytes are text, or are of no interest. */
    public SideRecord(
            Outcome outcome,
            String reason,
            String instrument,
            String file,
            long position,
            long eventMicros,
            String raw) {
        this(outcome, reason, instrument, file, position, eventMicros, raw, "");
    }

    /** The side record of an arrival that the gate turned away. */
    public static SideRecord of(Arrival arrival) {
        MarketEvent event = arrival.event;
        return new SideRecord(
                arrival.outcome,
                arrival.reason,
                event == null ? "" : event.instrument,
                arrival.file,
                arrival.position,
                event == null ? MarketEvent.NONE : event.eventMicros,
                arrival.raw,
                arrival.rawBase64);
    }

    /** Writes the canonical bytes under a stream's name: what happened, not where in the log it stood. */
    public CanonicalBytes write(String stream, CanonicalBytes bytes) {
        return bytes.begin(stream)
                .put(outcome.label())
                .put(reason)
                .put(instrument)
                .put(eventMicros)
                .put(raw);
    }
}
