package io.tidemark.connectors.live;

import io.tidemark.state.market.Arrival;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** The output of a topic's reader: every record is judged by the handover of its partition before its clock sees it. */
final class BehindHistory implements ReaderOutput<Arrival> {

    private final ReaderOutput<Arrival> inner;
    private final Map<String, Handover> handovers;

    /** @param handovers of the partitions, by split; those that are over are taken out */
    BehindHistory(ReaderOutput<Arrival> inner, Map<String, Handover> handovers) {
        this.inner = inner;
        this.handovers = handovers;
    }

    boolean wraps(ReaderOutput<Arrival> other) {
        return inner == other;
    }

    @Override
    public SourceOutput<Arrival> createOutputForSplit(String split) {
        SourceOutput<Arrival> output = inner.createOutputForSplit(split);
        return handovers.containsKey(split) ? new OfPartition(output, split) : output;
    }

    @Override
    public void releaseOutputForSplit(String split) {
        inner.releaseOutputForSplit(split);
    }

    @Override
    public void collect(Arrival arrival) {
        inner.collect(arrival);
    }

    @Override
    public void collect(Arrival arrival, long timestamp) {
        inner.collect(arrival, timestamp);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        inner.emitWatermark(watermark);
    }

    @Override
    public void markIdle() {
        inner.markIdle();
    }

    @Override
    public void markActive() {
        inner.markActive();
    }

    /** The output of one partition. */
    private final class OfPartition implements SourceOutput<Arrival> {

        private final SourceOutput<Arrival> output;
        private final String split;
        private Handover handover;

        OfPartition(SourceOutput<Arrival> output, String split) {
            this.output = output;
            this.split = split;
            this.handover = handovers.get(split);
        }

        @Override
        public void collect(Arrival arrival) {
            if (handover == null) {
                output.collect(arrival);
                return;
            }
            handover.judge(arrival);
            output.collect(arrival);
            // Only now its outcome is known, and with it whether it has moved the clock.
            if (arrival.movesClock() && handover.isOver(arrival.logMicros())) {
                handover = null;
                handovers.remove(split);
            }
        }

        @Override
        public void collect(Arrival arrival, long timestamp) {
            collect(arrival);
        }

        @Override
        public void emitWatermark(Watermark watermark) {
            output.emitWatermark(watermark);
        }

        @Override
        public void markIdle() {
            output.markIdle();
        }

        @Override
        public void markActive() {
            output.markActive();
        }
    }
}
