/**
 * The running service: {@link io.tidemark.jobs.live.LiveJob} is the same graph as the backfill's, from Kafka's log to Kafka's
 * taps; {@link io.tidemark.jobs.live.LiveRun} keeps it going until somebody stops it.
 */
package io.tidemark.jobs.live;
