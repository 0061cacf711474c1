package io.tidemark.connectors.simulator;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The log of one partition in arrival order, made as it is asked for: a function of the specification and the position,
 * so a restart makes a new one and skips as many records as were read.
 *
 * <p>It keeps the partition's clock itself: a trade that is to be late is held back until the clock is beyond it by more
 * than the bound, every other arrives within the bound, and a resend leaves before the window of its first copy closes.
 */
public final class SimulatedPartition {

    private static final long LATE_EXTRA_MICROS = 60_000_000L;

    private final SimulationSpec spec;
    private final long endMicros;
    private final MarketFactor factor;
    private final PriorityQueue<InstrumentStream> streams =
            new PriorityQueue<>(Comparator.comparingLong(InstrumentStream::nextMicros));
    private final PriorityQueue<Pending> arriving = new PriorityQueue<>();
    private final PriorityQueue<Pending> late = new PriorityQueue<>();
    private final SimulationCounts counts = new SimulationCounts();
    private long nextBeat;
    private long clock = MarketEvent.NONE;
    private long now;
    private long position;
    private long order;
    private Pending next;

    SimulatedPartition(SimulationSpec spec, List<Integer> instruments, long endMicros) {
        this.spec = spec;
        this.endMicros = endMicros;
        this.factor = new MarketFactor(spec.seed(), spec.span().startMicros());
        this.now = spec.span().startMicros();
        this.nextBeat = spec.heartbeats().after(now);
        for (int index : instruments) {
            streams.add(new InstrumentStream(spec, index));
        }
        next = arrive();
    }

    /** Hands over every record that arrives up to and at a market time; returns how many there were. */
    public long pollUntil(long marketMicros, Consumer<SimulatedRecord> sink) {
        long from = position;
        while (next != null && next.record.ingestMicros <= marketMicros) {
            sink.accept(take());
        }
        return position - from;
    }

    /** Hands over the next records, at most so many; returns how many there were. */
    public long poll(long records, Consumer<SimulatedRecord> sink) {
        long from = position;
        while (next != null && position - from < records) {
            sink.accept(take());
        }
        return position - from;
    }

    /** Passes over the next records, as after a restart at a stored position. */
    public void skip(long records) {
        if (poll(records, record -> {}) < records) {
            throw new IllegalArgumentException(
                    "the partition has only " + position + " records, fewer than the stored position");
        }
    }

    /** Records handed over so far, heartbeats and bad lines included. */
    public long position() {
        return position;
    }

    /** Market time at which the next record arrives, microseconds; {@link Long#MAX_VALUE} when there is none. */
    public long nextArrivalMicros() {
        return next == null ? Long.MAX_VALUE : next.record.ingestMicros;
    }

    /** True when the partition has no more records. */
    public boolean isFinished() {
        return next == null;
    }

    /** What was handed over so far. */
    public SimulationCounts counts() {
        return counts.copy();
    }

    private SimulatedRecord take() {
        SimulatedRecord record = next.record;
        position++;
        counts.add(record);
        next = arrive();
        return record;
    }

    /** The next arrival; null at the end. */
    private Pending arrive() {
        while (true) {
            if (!late.isEmpty() && late.peek().due < clock) {
                return deliver(late.poll(), now);
            }
            long source = Math.min(
                    nextBeat,
                    streams.isEmpty() ? Long.MAX_VALUE : streams.peek().nextMicros());
            if (!arriving.isEmpty() && arriving.peek().due <= source) {
                Pending pending = arriving.poll();
                if (pending.due >= endMicros) {
                    return null;
                }
                if (pending.isWithin(spec.faults().boundMicros(), clock)) {
                    return deliver(pending, pending.due);
                }
            } else if (source >= endMicros) {
                if (arriving.isEmpty() || arriving.peek().due >= endMicros) {
                    return null;
                }
            } else {
                send(source);
            }
        }
    }

    private Pending deliver(Pending pending, long at) {
        now = at;
        pending.record.ingestMicros = at;
        pending.clockBefore = clock;
        if (pending.record.fate != Outcome.REJECTED) {
            clock = Math.max(clock, pending.record.eventMicros);
        }
        return pending;
    }

    private void send(long at) {
        if (at == nextBeat) {
            SimulatedRecord beat = new SimulatedRecord();
            beat.kind = SimulatedRecord.Kind.HEARTBEAT;
            beat.eventMicros = at - HeartbeatPlan.LAG_MICROS;
            arriving.add(new Pending(beat, at, order++, null));
            nextBeat = spec.heartbeats().after(at);
            return;
        }
        InstrumentStream stream = streams.poll();
        SimulatedRecord trade = new SimulatedRecord();
        stream.next(trade, factor);
        streams.add(stream);
        send(trade, stream.random());
    }

    /** Decides what happens to a trade on its way. */
    private void send(SimulatedRecord trade, SplitMix64 random) {
        Faults faults = spec.faults();
        double draw = random.nextDouble();
        if (draw < faults.late()) {
            trade.fate = Outcome.LATE;
            long extra = random.nextLong(LATE_EXTRA_MICROS);
            late.add(new Pending(trade, trade.eventMicros + faults.boundMicros() + extra, order++, null));
            return;
        }
        draw -= faults.late();
        boolean delayed = draw < faults.outOfOrder();
        long due = trade.eventMicros + (delayed ? random.nextLong(faults.boundMicros()) : 0);
        Pending first = new Pending(trade, due, order++, null);
        arriving.add(first);
        draw -= faults.outOfOrder();
        if (!delayed && draw < faults.duplicate()) {
            resend(first, random);
        } else if (!delayed && draw < faults.duplicate() + faults.bad()) {
            arriving.add(new Pending(bad(trade, random), due, order++, null));
        }
    }

    private void resend(Pending first, SplitMix64 random) {
        SimulatedRecord copy = copyOf(first.record);
        copy.fate = Outcome.DUPLICATE;
        arriving.add(new Pending(copy, first.due + random.nextLong(spec.faults().boundMicros() / 2), order++, first));
    }

    private static SimulatedRecord bad(SimulatedRecord trade, SplitMix64 random) {
        SimulatedRecord bad = copyOf(trade);
        bad.fate = Outcome.REJECTED;
        bad.ingestMicros = trade.eventMicros;
        BadLine.spoil(bad, random);
        return bad;
    }

    private static SimulatedRecord copyOf(SimulatedRecord from) {
        SimulatedRecord copy = new SimulatedRecord();
        copy.kind = from.kind;
        copy.fate = from.fate;
        copy.instrument = from.instrument;
        copy.eventMicros = from.eventMicros;
        copy.price = from.price;
        copy.priceDigits = from.priceDigits;
        copy.size = from.size;
        copy.sizeDigits = from.sizeDigits;
        copy.side = from.side;
        copy.id = from.id;
        copy.sequence = from.sequence;
        return copy;
    }
}
