/**
 * Rows into PostgreSQL: {@link io.tidemark.connectors.database.DatabaseSinks} gives a sink per stream: what
 * comes in bulk is copied and merged, the rest goes through Flink's JDBC connector. Delivery is at least once and every write an upsert by primary key, so the tables end up as if it were exactly
 * once. {@link io.tidemark.connectors.database.UpsertTable} says what a row of a stream is,
 * {@link io.tidemark.connectors.database.SortedWriter} gathers, sorts and sends.
 */
package io.tidemark.connectors.database;
