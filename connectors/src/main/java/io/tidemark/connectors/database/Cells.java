package io.tidemark.connectors.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The cells of one row, from left to right: NaN becomes NULL, −0 becomes 0, times become {@code timestamptz}. */
abstract class Cells {

    abstract Cells put(String text) throws SQLException, IOException;

    abstract Cells put(long value) throws SQLException, IOException;

    abstract Cells put(int value) throws SQLException, IOException;

    abstract Cells put(boolean value) throws SQLException, IOException;

    /** Epoch milliseconds. */
    abstract Cells putMillis(long millis) throws SQLException, IOException;

    /** An epoch day. */
    abstract Cells putDay(int day) throws SQLException, IOException;

    /** A text that the column reads in its own way: an enum's value, JSON. */
    abstract Cells putTyped(String text) throws SQLException, IOException;

    /** An array whose NaN are NULL. */
    abstract Cells put(double[] values) throws SQLException, IOException;

    /** An array of texts. */
    abstract Cells put(List<String> texts) throws SQLException, IOException;

    abstract Cells putNumber(double value) throws SQLException, IOException;

    abstract Cells putNull() throws SQLException, IOException;

    final Cells put(double value) throws SQLException, IOException {
        return Double.isNaN(value) ? putNull() : putNumber(plain(value));
    }

    static double plain(double value) {
        return value == 0 ? 0.0 : value;
    }
}
