package io.tidemark.connectors.clocked;

import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.PartitionClock;
import io.tidemark.state.market.PartitionTally;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.SourceOutput;

/** Judges, stamps and times the records of one split. */
final class ClockedSplitOutput implements SourceOutput<Arrival> {

    private final SourceOutput<Arrival> inner;
    private final PartitionClock clock;
    private final Admission admission;

    ClockedSplitOutput(SourceOutput<Arrival> inner, PartitionClock clock, Admission admission) {
        this.inner = inner;
        this.clock = clock;
        this.admission = admission;
    }

    @Override
    public void collect(Arrival arrival) {
        clock.admit(arrival, admission);
        pass(arrival, arrival.event == null ? clock.micros() : arrival.logMicros());
    }

    /** The given timestamp (a broker's, say) is not the event time and is passed over. */
    @Override
    public void collect(Arrival arrival, long timestamp) {
        collect(arrival);
    }

    /** Sends the tally, which no clock judges. */
    void end(PartitionTally tally) {
        Arrival arrival = new Arrival().reset(tally.partition(), Arrival.UNKNOWN);
        arrival.tally = tally;
        pass(arrival, clock.micros());
    }

    private void pass(Arrival arrival, long micros) {
        if (micros == MarketEvent.NONE) {
            inner.collect(arrival);
        } else {
            inner.collect(arrival, Math.floorDiv(micros, 1_000L));
        }
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        inner.emitWatermark(watermark);
    }

    @Override
    public void markIdle() {
        // See ClockedOutput: no idleness, ever.
    }

    @Override
    public void markActive() {
        inner.markActive();
    }
}
