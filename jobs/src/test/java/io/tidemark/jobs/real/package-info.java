/**
 * Whole backfills of real market data, through the command line as a user types it, against bars that others made of the
 * same data. Skipped where {@code TIDEMARK_REFERENCE_DATA} names no folder.
 */
package io.tidemark.jobs.real;
