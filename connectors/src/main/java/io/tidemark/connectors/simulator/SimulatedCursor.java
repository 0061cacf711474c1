package io.tidemark.connectors.simulator;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Trade;

/** Turns the records of one partition into arrivals, one reused arrival for all. */
final class SimulatedCursor {

    private final int number;
    private final SimulatedPartition partition;
    private final Arrival arrival = new Arrival();
    private final Trade trade = new Trade();
    private final Heartbeat heartbeat = new Heartbeat();

    /** A cursor that goes on where the split was left. */
    SimulatedCursor(SimulatedSplit split, SimulatedPartition partition) {
        this.number = split.partition();
        this.partition = partition;
        partition.skip(split.position());
    }

    /** The split behind the record handed on last. */
    SimulatedSplit split() {
        return new SimulatedSplit(number, partition.position());
    }

    /** Market time of the next record's arrival, microseconds; {@link Long#MAX_VALUE} at the end. */
    long nextMicros() {
        return partition.nextArrivalMicros();
    }

    /** Hands the next record on; valid until the next call. */
    Arrival take() {
        arrival.reset(SimulatedSplit.name(number), partition.position());
        partition.poll(1, this::fill);
        return arrival;
    }

    private void fill(SimulatedRecord record) {
        switch (record.kind) {
            case TRADE -> arrival.event = record.into(trade);
            case HEARTBEAT -> arrival.event = record.into(heartbeat);
            case BAD -> {
                arrival.end(Outcome.REJECTED, "unreadable line");
                arrival.raw = record.raw;
            }
        }
    }
}
