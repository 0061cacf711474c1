package io.tidemark.connectors.simulator;

import io.tidemark.state.market.Outcome;
import java.util.Arrays;
import java.util.List;

/** How many records a simulated log has of each outcome, and how many heartbeats. */
public final class SimulationCounts {

    private final long[] fates = new long[Outcome.values().length];
    private long heartbeats;

    /** The sum of the counts of all partitions. */
    public static SimulationCounts sum(List<SimulationCounts> parts) {
        SimulationCounts total = new SimulationCounts();
        for (SimulationCounts part : parts) {
            total.heartbeats += part.heartbeats;
            for (int i = 0; i < total.fates.length; i++) {
                total.fates[i] += part.fates[i];
            }
        }
        return total;
    }

    void add(SimulatedRecord record) {
        if (record.fate == null) {
            heartbeats++;
        } else {
            fates[record.fate.ordinal()]++;
        }
    }

    /** Records of this outcome. */
    public long of(Outcome fate) {
        return fates[fate.ordinal()];
    }

    /** Heartbeats. */
    public long heartbeats() {
        return heartbeats;
    }

    /** Records of any outcome, without heartbeats. */
    public long records() {
        return Arrays.stream(fates).sum();
    }

    SimulationCounts copy() {
        return sum(List.of(this));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SimulationCounts counts
                && heartbeats == counts.heartbeats
                && Arrays.equals(fates, counts.fates);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fates) * 31 + Long.hashCode(heartbeats);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Outcome outcome : Outcome.values()) {
            text.append(outcome.label()).append(' ').append(of(outcome)).append(", ");
        }
        return text.append("heartbeats ").append(heartbeats).toString();
    }
}
