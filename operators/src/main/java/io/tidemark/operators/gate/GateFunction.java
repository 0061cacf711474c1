package io.tidemark.operators.gate;

import io.tidemark.operators.tally.OutcomeCounters;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionTally;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.QuoteSides;
import io.tidemark.state.market.SideRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Sends each arrival where its outcome says: processed ones on as market events (a quote as one event per side, and as
 * itself, which is no record of its own then), ended partitions to the tallies, all others to the side stream; ignored ones are counted in their partition alone.
 */
public final class GateFunction extends ProcessFunction<Arrival, MarketEvent> {

    private static final long serialVersionUID = 1L;

    /** Records that took another way. */
    public static final OutputTag<SideRecord> SIDE = new OutputTag<>("side", Wire.SIDE);

    /** Sums of the partitions that have ended. */
    public static final OutputTag<PartitionTally> TALLY = new OutputTag<>("tally", Wire.TALLY);

    /** An event carries the number of its file in two bytes. */
    private static final int MOST_ORIGINS = 1 << 16;

    private final LongCounter[] counts = new LongCounter[GateCount.values().length];
    private final List<String> origins;
    private final boolean awaited;

    private transient OutcomeCounters outcomes;
    private transient Counter heartbeats;
    private transient QuoteSides sides;
    private transient Quote whole;
    private transient Map<String, Integer> numbers;
    private transient String lastFile;
    private transient int lastNumber;

    /** A gate for a log of these files (or topic partitions). */
    public GateFunction(List<String> origins) {
        this(origins, true);
    }

    /** A gate for a log beside the market's: what passes it is no output that anybody waits for, and in its metrics alone. */
    public static GateFunction beside(List<String> origins) {
        return new GateFunction(origins, false);
    }

    private GateFunction(List<String> origins, boolean awaited) {
        if (origins.size() > MOST_ORIGINS) {
            throw new IllegalArgumentException(origins.size() + " files in one log; at most " + MOST_ORIGINS);
        }
        this.origins = List.copyOf(origins);
        this.awaited = awaited;
        Arrays.setAll(counts, each -> new LongCounter());
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        if (awaited) {
            for (GateCount each : GateCount.values()) {
                getRuntimeContext().addAccumulator(each.accumulator(), counts[each.ordinal()]);
            }
        }
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        outcomes = OutcomeCounters.below(metrics);
        heartbeats = metrics.addGroup(OutcomeCounters.GROUP).counter("heartbeats");
        numbers = new HashMap<>();
        for (String origin : origins) {
            numbers.put(origin, numbers.size());
        }
    }

    @Override
    public void processElement(Arrival arrival, Context context, Collector<MarketEvent> out) {
        count(arrival);
        if (arrival.tally != null) {
            context.output(TALLY, arrival.tally);
        } else if (arrival.isHeartbeat() || arrival.outcome == Outcome.IGNORED) {
            // Both have done their work where the clock is: the one moved it, the other was counted.
            return;
        } else if (arrival.outcome != Outcome.PROCESSED) {
            turnAway(arrival, context);
        } else {
            arrival.event.origin = number(arrival.file);
            arrival.event.position = arrival.position;
            pass(arrival.event, out);
        }
    }

    private void count(Arrival arrival) {
        if (arrival.isRecord()) {
            count(GateCount.RECORDS);
            countOutcome(arrival);
        } else if (arrival.isHeartbeat()) {
            heartbeats.inc();
            count(GateCount.HEARTBEATS);
        }
    }

    /** What passes is judged once more behind the gate, and counted there. */
    private void countOutcome(Arrival arrival) {
        if (arrival.outcome != Outcome.PROCESSED) {
            outcomes.count(arrival.outcome, 1L);
            count(kind(arrival));
        }
    }

    private void count(GateCount kind) {
        counts[kind.ordinal()].add(1L);
    }

    private static GateCount kind(Arrival arrival) {
        return switch (arrival.outcome) {
            case REJECTED -> GateCount.REJECTED;
            case IGNORED -> ignored(arrival.reason);
            case QUARANTINED -> GateCount.QUARANTINED;
            case LATE -> GateCount.LATE;
            case DUPLICATE, PROCESSED ->
                throw new IllegalStateException("the gate knows no record that is " + arrival.outcome.label());
        };
    }

    private static GateCount ignored(String reason) {
        return switch (reason) {
            case Admission.SESSION_CLOSED -> GateCount.SESSION_CLOSED;
            case Admission.IN_HISTORY -> GateCount.IN_HISTORY;
            default -> GateCount.IGNORED;
        };
    }

    /** A line that holds two events is one record, and its first event stands for it. */
    private static void turnAway(Arrival arrival, Context context) {
        if (arrival.isRecord()) {
            context.output(SIDE, SideRecord.of(arrival));
        }
    }

    private void pass(MarketEvent event, Collector<MarketEvent> out) {
        if (event instanceof Quote quote) {
            sides().split(quote, out::collect);
            whole.copyFrom(quote);
            whole.primary = false;
            out.collect(whole);
        } else {
            out.collect(event);
        }
    }

    private int number(String file) {
        if (!file.equals(lastFile)) {
            Integer number = numbers.get(file);
            if (number == null) {
                throw new IllegalStateException(file + " is none of " + origins);
            }
            lastNumber = number;
            lastFile = file;
        }
        return lastNumber;
    }

    private QuoteSides sides() {
        if (sides == null) {
            sides = new QuoteSides();
            whole = new Quote();
        }
        return sides;
    }
}
