package io.tidemark.connectors.clocked;

import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.PartitionClock;
import io.tidemark.state.market.PartitionTally;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;

/** One output per split, each with its clock; a split's own output ends with the tally of the split. */
final class ClockedOutput implements ReaderOutput<Arrival> {

    private final ReaderOutput<Arrival> inner;
    private final Map<String, PartitionClock> clocks;
    private final Admission admission;
    private final Map<String, ClockedSplitOutput> outputs = new HashMap<>();

    ClockedOutput(ReaderOutput<Arrival> inner, Map<String, PartitionClock> clocks, Admission admission) {
        this.inner = inner;
        this.clocks = clocks;
        this.admission = admission;
    }

    boolean wraps(ReaderOutput<Arrival> other) {
        return inner == other;
    }

    @Override
    public ClockedSplitOutput createOutputForSplit(String split) {
        return outputs.computeIfAbsent(split, this::open);
    }

    private ClockedSplitOutput open(String split) {
        PartitionClock clock = clocks.get(split);
        if (clock == null) {
            throw new IllegalStateException("output for the unknown split " + split);
        }
        return new ClockedSplitOutput(inner.createOutputForSplit(split), clock, admission);
    }

    @Override
    public void releaseOutputForSplit(String split) {
        if (clocks.containsKey(split)) {
            // A split without a record never asked for an output; its tally is due all the same.
            createOutputForSplit(split).end(PartitionTally.of(split, clocks.get(split)));
        }
        outputs.remove(split);
        clocks.remove(split);
        inner.releaseOutputForSplit(split);
    }

    @Override
    public void collect(Arrival arrival) {
        throw noSplit();
    }

    @Override
    public void collect(Arrival arrival, long timestamp) {
        throw noSplit();
    }

    private static IllegalStateException noSplit() {
        return new IllegalStateException("a record outside a split has no clock: write to the output of its split");
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        inner.emitWatermark(watermark);
    }

    @Override
    public void markIdle() {
        // A partition that is silent holds the wave: idleness would follow the wall clock.
    }

    @Override
    public void markActive() {
        inner.markActive();
    }
}
