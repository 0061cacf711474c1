package io.tidemark.connectors.clocked;

import io.tidemark.state.market.PartitionClock;
import org.apache.flink.api.connector.source.SourceSplit;

/** A split of the wrapped source together with the clock and the outcome counts of its partition so far. */
public record ClockedSplit<S extends SourceSplit>(S split, PartitionClock clock) implements SourceSplit {

    /** A split that nobody has read from. */
    public static <S extends SourceSplit> ClockedSplit<S> opening(S split) {
        return new ClockedSplit<>(split, PartitionClock.opening());
    }

    @Override
    public String splitId() {
        return split.splitId();
    }
}
