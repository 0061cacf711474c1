package io.tidemark.state.feature;

/** A value that the plan is given, and its slot. */
record PlanGiven(Given given, int slot) {}
