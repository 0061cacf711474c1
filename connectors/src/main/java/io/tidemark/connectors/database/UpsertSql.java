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

    String text(String table) {
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        String changes = columns.stream()
                .skip(keys)
                .map(column -> column + " = EXCLUDED." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " AS old (" + String.join(", ", columns) + ") VALUES (" + marks + ")"
                + " ON CONFLICT (" + String.join(", ", columns.subList(0, keys)) + ") DO UPDATE SET " + changes
                + (condition.isEmpty() ? "" : " WHERE " + condition);
    }
}
