package io.tidemark.connectors.live;

import io.tidemark.state.market.Arrival;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Keeps what a reader says, as text, with the split it says it of. */
record SeenOutput(String split, List<String> seen) implements ReaderOutput<Arrival> {

    SeenOutput() {
        this("reader", new ArrayList<>());
    }

    @Override
    public void collect(Arrival arrival) {
        seen.add(split + " " + arrival.event.instrument + "@" + arrival.logMicros() + " " + arrival.outcome.label());
    }

    @Override
    public void collect(Arrival arrival, long timestamp) {
        collect(arrival);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        seen.add(split + " watermark " + watermark.getTimestamp());
    }

    @Override
    public SourceOutput<Arrival> createOutputForSplit(String of) {
        return new SeenOutput(of, seen);
    }

    @Override
    public void releaseOutputForSplit(String of) {
        seen.add(of + " released");
    }

    @Override
    public void markIdle() {
        throw new UnsupportedOperationException("no idleness, ever");
    }

    @Override
    public void markActive() {
        throw new UnsupportedOperationException("no idleness, ever");
    }
}
