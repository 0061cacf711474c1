/**
 * The order in which the rooms meet: {@link io.tidemark.jobs.topology.TradingTopology} is the whole path of a trade in one
 * method; live, backfill and tests hand it other sources and sinks.
 */
package io.tidemark.jobs.topology;
