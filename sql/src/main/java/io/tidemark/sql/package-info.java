/**
 * The database schema: SQL migrations in {@code db/migration}, run by {@link io.tidemark.sql.Migrations}; the same tables
 * and views on plain PostgreSQL and on TimescaleDB. Writing rows is the business of the connectors.
 */
package io.tidemark.sql;
