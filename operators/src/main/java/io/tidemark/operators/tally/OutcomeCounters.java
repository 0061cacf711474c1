package io.tidemark.operators.tally;

import io.tidemark.state.market.Outcome;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * What became of records, for people who watch: {@code tidemark.outcome.<label>.records}. A restart counts replayed records
 * again; what adds up is in the tallies and in the digests.
 */
public final class OutcomeCounters {

    /** Metric group of the house. */
    public static final String GROUP = "tidemark";

    private final Counter[] counters = new Counter[Outcome.values().length];

    private OutcomeCounters() {}

    /** Counters below an operator's group. */
    public static OutcomeCounters below(MetricGroup operator) {
        OutcomeCounters counters = new OutcomeCounters();
        MetricGroup group = operator.addGroup(GROUP);
        for (Outcome outcome : Outcome.values()) {
            counters.counters[outcome.ordinal()] =
                    group.addGroup("outcome", outcome.label()).counter("records");
        }
        return counters;
    }

    /** Counts records with this outcome. */
    public void count(Outcome outcome, long records) {
        counters[outcome.ordinal()].inc(records);
    }
}
