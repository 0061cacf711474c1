package io.tidemark.operators.gate;

import io.tidemark.operators.wire.Wire;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionTally;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.QuoteSides;
import io.tidemark.state.market.SideRecord;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Sends each arrival where its outcome says: processed ones on as market events (a quote as one event per side), ended
 * partitions to the tallies, all others to the side stream; ignored ones are counted in their partition alone.
 */
public final class GateFunction extends ProcessFunction<Arrival, MarketEvent> {

    private static final long serialVersionUID = 1L;

    /** Records that took another way. */
    public static final OutputTag<SideRecord> SIDE = new OutputTag<>("side", Wire.SIDE);

    /** Sums of the partitions that have ended. */
    public static final OutputTag<PartitionTally> TALLY = new OutputTag<>("tally", Wire.TALLY);

    private transient QuoteSides sides;

    @Override
    public void processElement(Arrival arrival, Context context, Collector<MarketEvent> out) {
        if (arrival.tally != null) {
            context.output(TALLY, arrival.tally);
        } else if (arrival.isHeartbeat() || arrival.outcome == Outcome.IGNORED) {
            // Both have done their work where the clock is: the one moved it, the other was counted.
            return;
        } else if (arrival.outcome != Outcome.PROCESSED) {
            context.output(SIDE, SideRecord.of(arrival));
        } else if (arrival.event instanceof Quote quote) {
            sides().split(quote, out::collect);
        } else {
            out.collect(arrival.event);
        }
    }

    private QuoteSides sides() {
        if (sides == null) {
            sides = new QuoteSides();
        }
        return sides;
    }
}
