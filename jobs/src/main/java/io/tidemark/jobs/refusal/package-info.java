/**
 * What a live run refuses before it starts, because it would lose data, give a secret away or fail later and less clearly.
 * Each {@link io.tidemark.jobs.refusal.Refusal} says where, what, why and what to do; {@code docs/live.md} has the table.
 */
package io.tidemark.jobs.refusal;
