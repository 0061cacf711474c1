package io.tidemark.state.bar;

import io.tidemark.state.book.Depth;

/**
 * All bars of one instrument that close at one instant (epoch milliseconds), shortest timeframe first; how many records
 * of the log went into the base slice that closed then; {@code last} when the instrument has died: its state is gone; and
 * what was known of its quotes and book at that instant, null for nothing.
 */
public record ClosedBars(String instrument, long time, Bar[] bars, int records, boolean last, Depth depth) {

    /** The same of an instrument without quotes. */
    public ClosedBars(String instrument, long time, Bar[] bars, int records, boolean last) {
        this(instrument, time, bars, records, last, null);
    }

    /** The same with what was known of quotes and book, whose updates are records of the log too. */
    public ClosedBars with(Depth known, int updates) {
        return new ClosedBars(instrument, time, bars, records + updates, last, known);
    }
}
