/**
 * A backfill from order to output folder: {@link io.tidemark.jobs.backfill.LocalBackfill} plans the log, scans it for its
 * horizon, runs the one graph over it in a local Flink, and merges what the run committed into sorted files.
 */
package io.tidemark.jobs.backfill;
