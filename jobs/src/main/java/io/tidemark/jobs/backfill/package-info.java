/**
 * From a checked order to a running backfill: {@link io.tidemark.jobs.backfill.AnalysisPlans} turns configuration and
 * documents into the plan of the analysis.
 */
package io.tidemark.jobs.backfill;
