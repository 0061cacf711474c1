package io.tidemark.state.market;

/** How many records had an outcome at one place: a partition's gate, or the rooms behind it. Counts of one run add up. */
public record OutcomeCount(String where, String outcome, long count) {}
