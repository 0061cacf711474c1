package io.tidemark.state.bar;

/**
 * All bars of one instrument that close at one instant (epoch milliseconds), shortest timeframe first; {@code last} when
 * the instrument has died and its state is gone.
 */
public record ClosedBars(String instrument, long time, Bar[] bars, boolean last) {}
