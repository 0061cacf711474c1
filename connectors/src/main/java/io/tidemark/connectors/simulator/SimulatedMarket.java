package io.tidemark.connectors.simulator;

import java.util.ArrayList;
import java.util.List;

/** A seeded market, split into partitions by Kafka's hash of the instrument's name. */
public final class SimulatedMarket {

    private final SimulationSpec spec;

    /** The market of a specification. */
    public SimulatedMarket(SimulationSpec spec) {
        this.spec = spec;
    }

    /** What the market is made of. */
    public SimulationSpec spec() {
        return spec;
    }

    /** One of {@code partitions} partitions, at its beginning. */
    public SimulatedPartition partition(int partition, int partitions) {
        if (partition < 0 || partition >= partitions) {
            throw new IllegalArgumentException("partition " + partition + " of " + partitions + " does not exist");
        }
        List<Integer> mine = new ArrayList<>();
        for (int i = 0; i < spec.instruments().size(); i++) {
            if (KafkaPartition.of(spec.instruments().get(i).name(), partitions) == partition) {
                mine.add(i);
            }
        }
        long end = spec.span().endMicros() - partition * spec.span().raggedMicros();
        return new SimulatedPartition(spec, mine, end);
    }

    /** All partitions, each at its beginning. */
    public List<SimulatedPartition> partitions(int partitions) {
        List<SimulatedPartition> all = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            all.add(partition(i, partitions));
        }
        return all;
    }
}
