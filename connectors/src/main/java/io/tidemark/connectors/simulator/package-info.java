/**
 * A seeded market: {@link io.tidemark.connectors.simulator.SimulationSpec} says what trades when,
 * {@link io.tidemark.connectors.simulator.SimulatedMarket} yields its log partition by partition in arrival order with
 * known numbers of late, duplicate and bad records, and {@link io.tidemark.connectors.simulator.PartFiles} writes it.
 * Same seed, same bytes; no wall clock. Ready-made markets are in {@link io.tidemark.connectors.simulator.Profiles}.
 */
package io.tidemark.connectors.simulator;
