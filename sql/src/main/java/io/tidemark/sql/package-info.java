/** The database's side of Tidemark: its tables, views and roles, and the migrations that make them. */
package io.tidemark.sql;
