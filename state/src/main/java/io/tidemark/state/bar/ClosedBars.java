package io.tidemark.state.bar;

/**
 * All bars of one instrument that close at one instant (epoch milliseconds), shortest timeframe first; how many records
 * of the log went into the base slice that closed then; and {@code last} when the instrument has died: its state is gone.
 */
public record ClosedBars(String instrument, long time, Bar[] bars, int records, boolean last) {}
