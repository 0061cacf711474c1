package io.tidemark.connectors.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of one table in bulk. A batch of new rows is copied right into its table, five times as fast as a statement per row. When
 * a row of it is there already, PostgreSQL takes none, and the batch is copied into a table of the session and merged from there, in
 * one transaction; that is twice as fast as statements.
 */
final class CopyWriter<T> implements SinkWriter<T> {

    private static final Logger LOG = LoggerFactory.getLogger(CopyWriter.class);
    private static final String UNIQUE_VIOLATION = "23505";

    private final DatabaseTarget target;
    private final UpsertTable<T> table;
    private final String name;
    private final UpsertSql sql;
    private final Optional<String> afterMerge;
    private final PostgresConnection connection;
    private final CopyCells rows = new CopyCells();
    private final Newness newness = new Newness();
    private Connection ready;

    CopyWriter(DatabaseTarget target, UpsertTable<T> table, String name) throws IOException {
        this.target = target;
        this.table = table;
        this.name = name;
        this.sql = table.sql();
        this.afterMerge = table.afterMerge(UpsertSql.staged(name));
        this.connection = new PostgresConnection(target);
        try {
            connection.getOrEstablishConnection();
        } catch (SQLException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    @Override
    public void write(T row, Context unused) throws IOException {
        try {
            table.bind(row, rows.row(sql.columns().size()));
        } catch (SQLException impossible) {
            throw new IOException(impossible);
        }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
        if (rows.rows() == 0) {
            return;
        }
        Outage outage = new Outage(target.batching().patience());
        int triesLeft = target.batching().retries();
        try {
            while (!isSent(triesLeft > 0)) {
                triesLeft--;
                outage.pause();
                startAnew();
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        rows.drop();
    }

    private boolean isSent(boolean mayBeTriedAgain) throws SQLException {
        try {
            send();
            return true;
        } catch (SQLException failure) {
            if (!mayBeTriedAgain || !Outage.isWorthAnotherTry(failure)) {
                throw failure;
            }
            LOG.warn(
                    "PostgreSQL at {} did not take {} rows of {}, they are sent again: {}",
                    target.place(),
                    rows.rows(),
                    name,
                    Refusal.reason(failure));
            return false;
        }
    }

    private void send() throws SQLException {
        Connection open = connection.getConnection();
        if (open != ready) {
            prepare(open);
            ready = open;
        }
        if (afterMerge.isEmpty() && newness.isHopedFor() && isTakenAsNew(open)) {
            return;
        }
        copy(open, sql.copyToStaging(name));
        execute(open, sql.merge(name));
        if (afterMerge.isPresent()) {
            execute(open, afterMerge.get());
        }
        open.commit();
    }

    private void prepare(Connection open) throws SQLException {
        open.setAutoCommit(false);
        execute(open, sql.staging(name));
        open.commit();
    }

    private boolean isTakenAsNew(Connection open) throws SQLException {
        try {
            copy(open, sql.copy(name));
            open.commit();
            newness.found();
            return true;
        } catch (SQLException failure) {
            if (!UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                throw failure;
            }
            open.rollback();
            newness.disappointed();
            return false;
        }
    }

    private static void execute(Connection open, String sql) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    private void copy(Connection open, String statement) throws SQLException {
        try {
            open.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, ByteStreamWriter.of(rows.content()));
        } catch (IOException broken) {
            throw new SQLException(broken.getMessage(), Outage.BROKEN_CONNECTION, broken);
        }
    }

    private void startAnew() throws SQLException {
        if (connection.isConnectionValid()) {
            connection.getConnection().rollback();
        } else {
            connection.reestablishConnection();
        }
    }

    @Override
    public void close() {
        connection.closeConnection();
    }
}
