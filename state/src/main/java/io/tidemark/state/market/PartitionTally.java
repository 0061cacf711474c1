package io.tidemark.state.market;

import java.util.Arrays;

/**
 * What a partition that has ended brought: the count of each {@link Outcome} at the gate, its heartbeats, and its last
 * clock in microseconds ({@link MarketEvent#NONE} when nothing moved it). Its reader sends it once, behind the last
 * record, so that sums over partitions survive restarts.
 */
public record PartitionTally(String partition, long[] counts, long heartbeats, long lastClockMicros) {

    /** The tally of a partition with this clock. */
    public static PartitionTally of(String partition, PartitionClock clock) {
        return new PartitionTally(partition, clock.counts(), clock.heartbeats(), clock.micros());
    }

    /** Records that left the gate with this outcome. */
    public long count(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    /** All records of the partition, heartbeats apart. */
    public long records() {
        return Arrays.stream(counts).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartitionTally that
                && partition.equals(that.partition)
                && Arrays.equals(counts, that.counts)
                && heartbeats == that.heartbeats
                && lastClockMicros == that.lastClockMicros;
    }

    @Override
    public int hashCode() {
        return 31 * partition.hashCode() + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return partition + ' ' + Arrays.toString(counts) + " + " + heartbeats + " heartbeats until " + lastClockMicros;
    }
}
