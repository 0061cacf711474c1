package io.tidemark.connectors.simulator;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;

/** A record on its way: sent, not yet arrived. {@code due} is market time, or for late ones a time of the clock. */
final class Pending implements Comparable<Pending> {

    final SimulatedRecord record;
    final long due;
    final long order;

    /** The first copy, for a resend. */
    final Pending first;

    /** Clock of the partition before it arrived. */
    long clockBefore = MarketEvent.NONE;

    Pending(SimulatedRecord record, long due, long order, Pending first) {
        this.record = record;
        this.due = due;
        this.order = order;
        this.first = first;
    }

    /** True when a resend is one by both readings of the first copy's time: its event time and the clock before it. */
    boolean isWithin(long windowMicros, long clockMicros) {
        return record.fate != Outcome.DUPLICATE
                || first.clockBefore != MarketEvent.NONE && first.clockBefore >= clockMicros - windowMicros;
    }

    @Override
    public int compareTo(Pending other) {
        int byTime = Long.compare(due, other.due);
        return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
}
