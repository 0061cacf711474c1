package io.tidemark.connectors.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The parameters of one row, from left to right: NaN becomes NULL, −0 becomes 0, times become {@code timestamptz}. */
final class Cells {

    private final PreparedStatement row;
    private int place;

    Cells(PreparedStatement row) {
        this.row = row;
    }

    Cells put(String text) throws SQLException {
        row.setString(++place, text);
        return this;
    }

    Cells put(double value) throws SQLException {
        if (Double.isNaN(value)) {
            row.setNull(++place, Types.DOUBLE);
        } else {
            row.setDouble(++place, plain(value));
        }
        return this;
    }

    Cells put(long value) throws SQLException {
        row.setLong(++place, value);
        return this;
    }

    Cells put(int value) throws SQLException {
        row.setInt(++place, value);
        return this;
    }

    Cells put(boolean value) throws SQLException {
        row.setBoolean(++place, value);
        return this;
    }

    /** Epoch milliseconds. */
    Cells putMillis(long millis) throws SQLException {
        row.setObject(++place, Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
        return this;
    }

    /** An epoch day. */
    Cells putDay(int day) throws SQLException {
        row.setObject(++place, LocalDate.ofEpochDay(day));
        return this;
    }

    /** A text that the column reads in its own way: an enum's value, JSON. */
    Cells putTyped(String text) throws SQLException {
        row.setObject(++place, text, Types.OTHER);
        return this;
    }

    /** An array whose NaN are NULL. */
    Cells put(double[] values) throws SQLException {
        Double[] cells = new Double[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = Double.isNaN(values[i]) ? null : plain(values[i]);
        }
        row.setArray(++place, row.getConnection().createArrayOf("float8", cells));
        return this;
    }

    private static double plain(double value) {
        return value == 0 ? 0.0 : value;
    }
}
