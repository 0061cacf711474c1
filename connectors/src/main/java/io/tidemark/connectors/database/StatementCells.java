package io.tidemark.connectors.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The parameters of a statement that writes one row. */
final class StatementCells extends Cells {

    private final PreparedStatement row;
    private int place;

    StatementCells(PreparedStatement row) {
        this.row = row;
    }

    @Override
    Cells put(String text) throws SQLException {
        row.setString(++place, text);
        return this;
    }

    @Override
    Cells put(long value) throws SQLException {
        row.setLong(++place, value);
        return this;
    }

    @Override
    Cells put(int value) throws SQLException {
        row.setInt(++place, value);
        return this;
    }

    @Override
    Cells put(boolean value) throws SQLException {
        row.setBoolean(++place, value);
        return this;
    }

    @Override
    Cells putMillis(long millis) throws SQLException {
        row.setObject(++place, Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
        return this;
    }

    @Override
    Cells putDay(int day) throws SQLException {
        row.setObject(++place, LocalDate.ofEpochDay(day));
        return this;
    }

    @Override
    Cells putTyped(String text) throws SQLException {
        row.setObject(++place, text, Types.OTHER);
        return this;
    }

    @Override
    Cells put(double[] values) throws SQLException {
        Double[] cells = new Double[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = Double.isNaN(values[i]) ? null : plain(values[i]);
        }
        row.setArray(++place, row.getConnection().createArrayOf("float8", cells));
        return this;
    }

    @Override
    Cells put(List<String> texts) throws SQLException {
        row.setArray(++place, row.getConnection().createArrayOf("text", texts.toArray()));
        return this;
    }

    @Override
    Cells putNumber(double value) throws SQLException {
        row.setDouble(++place, value);
        return this;
    }

    @Override
    Cells putNull() throws SQLException {
        row.setNull(++place, Types.DOUBLE);
        return this;
    }
}
