package io.tidemark.connectors.database;

import io.tidemark.connectors.codec.CellKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Rows as lines of a table with a header: numbers in plain decimals, times in ISO-8601, NULL empty. */
final class RowText {

    private static final Set<Integer> NUMBERS =
            Set.of(Types.NUMERIC, Types.DOUBLE, Types.REAL, Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.VARCHAR);
    private static final Set<Integer> TIMES = Set.of(
            Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, Types.DATE, Types.BIGINT, Types.NUMERIC, Types.VARCHAR);

    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar");

    /** A column of the result: its name, its SQL type, and what PostgreSQL calls that. */
    private record Column(String name, int type, String typeName) {

        /** True when it is one of these; the driver takes enums for texts, too. */
        boolean isOne(Set<Integer> types) {
            return types.contains(type) && (type != Types.VARCHAR || TEXTS.contains(typeName));
        }
    }

    private final List<Column> columns = new ArrayList<>();

    RowText(ResultSetMetaData result) throws SQLException {
        for (int at = 1; at <= result.getColumnCount(); at++) {
            columns.add(new Column(result.getColumnLabel(at), result.getColumnType(at), result.getColumnTypeName(at)));
        }
    }

    /** The names of the columns. */
    String header() {
        StringJoiner line = new StringJoiner(",");
        columns.forEach(column -> line.add(quoted(column.name())));
        return columns.size() == 1 ? line + "," : line.toString();
    }

    /**
     * Checks that times and numbers have types that can be read as such.
     *
     * @throws IOException naming the column, its type and types that fit
     */
    void requireReadable(String query) throws IOException {
        for (Column column : columns) {
            Optional<CellKind> kind = CellKind.of(column.name());
            if (kind.isPresent() && kind.get() == CellKind.NUMBER && !column.isOne(NUMBERS)) {
                throw wrong(query, column, "a number is numeric, double precision, real, bigint, integer or text");
            }
            if (kind.isPresent() && kind.get() == CellKind.TIME && !column.isOne(TIMES)) {
                throw wrong(query, column, "a time is timestamptz, timestamp, date, text, or bigint since 1970");
            }
        }
    }

    private static IOException wrong(String query, Column column, String right) {
        return new IOException(
                query + ": column \"" + column.name() + "\" has the type " + column.typeName() + "; " + right);
    }

    /** The current row. */
    String of(ResultSet row) throws SQLException {
        StringJoiner line = new StringJoiner(",");
        for (int at = 1; at <= columns.size(); at++) {
            line.add(cell(row, at, columns.get(at - 1)));
        }
        return columns.size() == 1 ? line + "," : line.toString();
    }

    private static String cell(ResultSet row, int at, Column column) throws SQLException {
        String text =
                switch (column.type()) {
                    case Types.DOUBLE -> plain(Double.toString(row.getDouble(at)));
                    case Types.REAL -> plain(Float.toString(row.getFloat(at)));
                    case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> time(row, at, column);
                    default -> row.getString(at);
                };
        return row.wasNull() ? "" : quoted(text);
    }

    /** The driver gives both kinds of timestamps one number; only their names differ. */
    private static String time(ResultSet row, int at, Column column) throws SQLException {
        if (column.typeName().equals("timestamp")) {
            LocalDateTime local = row.getObject(at, LocalDateTime.class);
            return local == null ? "" : local.toString();
        }
        OffsetDateTime time = row.getObject(at, OffsetDateTime.class);
        return time == null ? "" : time.toInstant().toString();
    }

    /** NaN and the infinities stay words, which no number is. */
    private static String plain(String number) {
        return Character.isDigit(number.charAt(number.length() - 1)) ? new BigDecimal(number).toPlainString() : number;
    }

    private static String quoted(String text) {
        String plain = text.replace('"', ' ').replace('\n', ' ').replace('\r', ' ');
        return plain.indexOf(',') < 0 ? plain : '"' + plain + '"';
    }
}
