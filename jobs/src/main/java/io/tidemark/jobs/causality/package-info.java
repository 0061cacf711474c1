/**
 * The proof that no feature looks ahead: the rooms of the job in one thread, played over a log, over its prefixes and over
 * logs with another future. Start with {@link io.tidemark.jobs.causality.CausalityTrial}; {@link
 * io.tidemark.jobs.causality.Replay} is the graph without Flink.
 */
package io.tidemark.jobs.causality;
