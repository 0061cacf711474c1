package io.tidemark.operators.gate;

import io.tidemark.operators.wire.Wire;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionTally;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.QuoteSides;
import io.tidemark.state.market.SideRecord;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
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

    /** Name of the accumulator that tells how far a run is; a hint for people, lost on restarts, no result. */
    public static final String RECORDS = "records";

    private final LongCounter records = new LongCounter();
    private final List<String> partitions;

    private transient QuoteSides sides;
    private transient String lastPartition;
    private transient int lastIndex;

    /** A gate for a log of these partitions. */
    public GateFunction(List<String> partitions) {
        this.partitions = List.copyOf(partitions);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        getRuntimeContext().addAccumulator(RECORDS, records);
    }

    @Override
    public void processElement(Arrival arrival, Context context, Collector<MarketEvent> out) {
        records.add(arrival.isHeartbeat() || arrival.tally != null ? 0L : 1L);
        if (arrival.tally != null) {
            context.output(TALLY, arrival.tally);
        } else if (arrival.isHeartbeat() || arrival.outcome == Outcome.IGNORED) {
            // Both have done their work where the clock is: the one moved it, the other was counted.
            return;
        } else if (arrival.outcome != Outcome.PROCESSED) {
            context.output(SIDE, SideRecord.of(arrival));
        } else {
            arrival.event.partition = index(arrival.partition);
            arrival.event.position = arrival.position;
            pass(arrival.event, out);
        }
    }

    private void pass(MarketEvent event, Collector<MarketEvent> out) {
        if (event instanceof Quote quote) {
            sides().split(quote, out::collect);
        } else {
            out.collect(event);
        }
    }

    private int index(String partition) {
        if (!partition.equals(lastPartition)) {
            lastIndex = partitions.indexOf(partition);
            lastPartition = partition;
            if (lastIndex < 0) {
                throw new IllegalStateException("partition " + partition + " is none of " + partitions);
            }
        }
        return lastIndex;
    }

    private QuoteSides sides() {
        if (sides == null) {
            sides = new QuoteSides();
        }
        return sides;
    }
}
