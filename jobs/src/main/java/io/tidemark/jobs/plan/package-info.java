/**
 * From a configuration and the documents it names to the plans of the rooms: {@link io.tidemark.jobs.plan.MarketPlans} for what
 * becomes of trades, {@link io.tidemark.jobs.plan.AnalysisPlans} for what is asked of bars. Live and backfill share them.
 */
package io.tidemark.jobs.plan;
