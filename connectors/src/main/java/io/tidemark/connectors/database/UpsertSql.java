package io.tidemark.connectors.database;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of {@code INSERT … ON CONFLICT … DO UPDATE}. Names come from this package alone, values are always bound.
 *
 * @param columns all columns, those of the key first
 * @param keys how many columns the key has
 * @param condition when a row that is there is written over, empty = always; {@code old} is that row
 */
record UpsertSql(List<String> columns, int keys, String condition) {

    /** A statement that writes one row, whose cells are its parameters. */
    String ofValues(String table) {
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return upsert(table, "VALUES (" + marks + ")");
    }

    /** A statement that makes the table of the session where rows wait until they are merged, in the same transaction. */
    String staging(String table) {
        return "CREATE TEMPORARY TABLE " + staged(table) + " (LIKE " + table + ") ON COMMIT DELETE ROWS";
    }

    /** A statement that takes many rows into a table, all of them new. */
    String copy(String table) {
        return "COPY " + table + " (" + names() + ") FROM STDIN (FORMAT binary)";
    }

    /** The same into the table of the session. */
    String copyToStaging(String table) {
        return copy(staged(table));
    }

    /** A statement that writes what waits, in the order in which it came. */
    String merge(String table) {
        return upsert(table, "SELECT " + names() + " FROM " + staged(table));
    }

    private String upsert(String table, String rows) {
        String changes = columns.stream()
                .skip(keys)
                .map(column -> column + " = EXCLUDED." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " AS old (" + names() + ") " + rows
                + " ON CONFLICT (" + String.join(", ", columns.subList(0, keys)) + ") DO UPDATE SET " + changes
                + (condition.isEmpty() ? "" : " WHERE " + condition);
    }

    private String names() {
        return String.join(", ", columns);
    }

    /** The table of the session where rows of a table wait. */
    static String staged(String table) {
        return "pg_temp.staged_" + table;
    }
}
