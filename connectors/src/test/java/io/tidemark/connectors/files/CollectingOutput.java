package io.tidemark.connectors.files;

import io.tidemark.state.market.Arrival;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Keeps what a reader emits, as text with its timestamp. */
final class CollectingOutput implements ReaderOutput<Arrival> {

    final List<String> collected = new ArrayList<>();

    @Override
    public void collect(Arrival arrival) {
        collected.add(Described.of(arrival) + " without time");
    }

    @Override
    public void collect(Arrival arrival, long timestamp) {
        collected.add(Described.of(arrival) + " at " + timestamp);
    }

    @Override
    public SourceOutput<Arrival> createOutputForSplit(String split) {
        return this;
    }

    @Override
    public void releaseOutputForSplit(String split) {
        collected.add("released " + split);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        throw new UnsupportedOperationException("the source sends no watermarks itself");
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
