package io.tidemark.connectors.simulator;

import org.apache.flink.api.connector.source.SourceSplit;

/** One partition of the simulated log and how many of its records have been read. */
public record SimulatedSplit(int partition, long position) implements SourceSplit {

    @Override
    public String splitId() {
        return name(partition);
    }

    /** The name of a partition as arrivals carry it. */
    static String name(int partition) {
        return "simulated-" + partition;
    }
}
