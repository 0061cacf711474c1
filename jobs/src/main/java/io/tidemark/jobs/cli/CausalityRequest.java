package io.tidemark.jobs.cli;

import java.util.OptionalInt;

/**
 * A checked order for a trial of one feature set: the log as a backfill would read it, whose documents hold that set alone, and
 * at how many instants it is cut, drawn by a seed. {@code fromStart} of the cuts are tried from the first record on; empty: as
 * many as do not take long, at least 20.
 */
public record CausalityRequest(BackfillRequest log, int cuts, OptionalInt fromStart, long seed) {}
