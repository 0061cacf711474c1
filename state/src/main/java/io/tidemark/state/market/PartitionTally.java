package io.tidemark.state.market;

/**
 * What a finished partition adds up to: one count per {@link Outcome} as the gate judged, its heartbeats and its last
 * clock in microseconds.
 */
public record PartitionTally(String partition, long[] counts, long heartbeats, long lastClockMicros) {}
