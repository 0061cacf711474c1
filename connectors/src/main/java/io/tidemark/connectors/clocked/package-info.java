/**
 * A source whose splits carry the clock of their partition: start with {@link io.tidemark.connectors.clocked.Clocked},
 * which wraps any source of arrivals, live or bounded, and {@link io.tidemark.connectors.clocked.ArrivalWatermarks},
 * which turns the same clock into watermarks.
 */
package io.tidemark.connectors.clocked;
