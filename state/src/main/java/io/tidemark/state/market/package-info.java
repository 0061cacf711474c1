/**
 * Market values: what an exchange tells us, and what becomes of it.
 *
 * <p>Start with {@link io.tidemark.state.market.Trade}; every record read from a log arrives as an
 * {@link io.tidemark.state.market.Arrival}, passes {@link io.tidemark.state.market.PartitionClock} and leaves with
 * exactly one {@link io.tidemark.state.market.Outcome}.
 */
package io.tidemark.state.market;
