package io.tidemark.connectors.files;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.PartitionTally;
import java.util.SortedSet;

/**
 * What a scan found in one partition: its counts and last clock, the log times of its first and last accepted record
 * (microseconds, {@link MarketEvent#NONE} without any), the bytes of its files as stored, whether a file is written
 * newest first, how its bars lie, how many numbers lost digits to their scale, and the instruments of its records.
 */
public record PartitionSummary(
        PartitionTally tally,
        long firstMicros,
        long lastMicros,
        long bytes,
        boolean descending,
        GridFit grid,
        long rounded,
        SortedSet<String> instruments) {

    /** Name of the partition. */
    public String name() {
        return tally.partition();
    }

    /** True when the partition has a clock of its own. */
    public boolean hasHeartbeats() {
        return tally.heartbeats() > 0;
    }

    /** True when something moved the clock of the partition. */
    public boolean hasClock() {
        return tally.lastClockMicros() != MarketEvent.NONE;
    }
}
