/** Backfills through the real command line: bad input of every kind, runs that are killed, runs that must agree. */
package io.tidemark.jobs.backfill;
