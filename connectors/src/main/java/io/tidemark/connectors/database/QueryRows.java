package io.tidemark.connectors.database;

import io.tidemark.connectors.codec.Line;
import io.tidemark.connectors.codec.RecordCodec;
import io.tidemark.connectors.files.FilePosition;
import io.tidemark.connectors.files.LineSource;
import io.tidemark.connectors.files.PartFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The rows of a query as lines of a table, some at a time through a cursor. Beside their number it keeps a check sum of all rows so
 * far: who goes on later is told when the rows before are no longer those that it has read.
 */
final class QueryRows implements LineSource {

    private static final int FETCHED_TOGETHER = 1_000;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private static final String NO_PRIVILEGE = "42501";

    private final DatabaseTarget target;
    private final String name;
    private final int longest;
    private final PostgresConnection connection;
    private final Statement statement;
    private final ResultSet rows;
    private final RowText text;
    private long read;
    private long sum = FNV_START;

    private QueryRows(DatabaseTarget target, String name, int longest, String query) throws SQLException {
        this.target = target;
        this.name = name;
        this.longest = longest;
        connection = new PostgresConnection(target);
        try {
            Connection open = connection.getOrEstablishConnection();
            open.setReadOnly(true);
            open.setAutoCommit(false);
            statement = open.createStatement();
            statement.setFetchSize(FETCHED_TOGETHER);
            rows = statement.executeQuery(query);
            text = new RowText(rows.getMetaData());
        } catch (SQLException failure) {
            connection.closeConnection();
            throw failure;
        }
    }

    /** Runs the query and passes over the rows that were read before; null when it has none. */
    static QueryRows open(DatabaseTarget target, PartFile part, String query, RecordCodec codec, FilePosition start)
            throws IOException {
        QueryRows rows = null;
        try {
            rows = new QueryRows(target, part.path(), codec.maxLineBytes(), query);
            rows.text.requireReadable(part.path());
            codec.open(part.path(), Line.of(rows.text.header()));
            rows.pass(start);
            QueryRows opened = rows;
            rows = null;
            return opened;
        } catch (SQLException failure) {
            throw told(target, part.path(), failure);
        } finally {
            if (rows != null) {
                rows.close();
            }
        }
    }

    private void pass(FilePosition start) throws IOException {
        Line passed = new Line();
        while (read < start.lines()) {
            if (!next(passed)) {
                throw new IOException(name + ": only " + read + " rows are left of " + start.lines()
                        + " that were read before; start again without --resume");
            }
        }
        if (start.lines() > 0 && offset() != start.offset()) {
            throw new IOException(name + ": the first " + read + " rows are not those that were read before;"
                    + " start again without --resume");
        }
    }

    @Override
    public boolean next(Line view) throws IOException {
        byte[] row;
        try {
            if (!rows.next()) {
                return false;
            }
            row = text.of(rows).getBytes(StandardCharsets.UTF_8);
        } catch (SQLException failure) {
            throw told(target, name, failure);
        }
        read++;
        for (byte each : row) {
            sum = (sum ^ each) * FNV_PRIME;
        }
        sum = (sum ^ '\n') * FNV_PRIME;
        view.set(row, 0, Math.min(row.length, longest));
        if (row.length > longest) {
            view.cut();
        }
        return true;
    }

    @Override
    public long line() {
        return read;
    }

    @Override
    public long lines() {
        return read;
    }

    @Override
    public long offset() {
        return sum;
    }

    @Override
    public void close() {
        connection.closeConnection();
    }

    private static IOException told(DatabaseTarget target, String name, SQLException failure) {
        String where =
                failure.getMessage().startsWith("PostgreSQL at ") ? "" : "PostgreSQL at " + target.place() + ": ";
        String hint =
                NO_PRIVILEGE.equals(failure.getSQLState()) ? "; to read, the user needs the role tidemark_read" : "";
        return new IOException(name + ": " + where + failure.getMessage() + hint, failure);
    }
}
