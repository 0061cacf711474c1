package io.tidemark.jobs.run;

import io.tidemark.connectors.database.Batching;
import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.connectors.database.PasswordSource;
import io.tidemark.connectors.output.OutputTable;
import io.tidemark.jobs.service.EmbeddedPostgresServer;
import io.tidemark.sql.DatabaseLogin;
import io.tidemark.sql.Migrations;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The tables of a PostgreSQL of our own: a job writes them, anybody reads them back as the records they were made of. */
record Tables(EmbeddedPostgresServer server) implements AutoCloseable {

    private static final String JOB = "the_job";

    /** A migrated database with a user who may do no more than the job has to. */
    static Tables start(Path dir) throws IOException, SQLException {
        Tables tables = new Tables(EmbeddedPostgresServer.start(dir, 0));
        Migrations.of(new DatabaseLogin(
                        tables.server.url(), Optional.of(EmbeddedPostgresServer.USER), Optional.empty()))
                .migrate(List.of());
        try (Connection connection = tables.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + JOB + " LOGIN IN ROLE tidemark_ingest");
        }
        return tables;
    }

    /** Full batches and checkpoints send rows, no clock does: a failure finds some rows stored that it takes back. */
    DatabaseTarget target() {
        Batching batching = new Batching(100, Duration.ofHours(1), 3, Duration.ofSeconds(20));
        return new DatabaseTarget(server.url(), JOB, PasswordSource.ofVariable("NO_PASSWORD"), batching);
    }

    /** The digest of the records behind the rows of a query, whose columns are those of an output table. */
    <T> String digest(OutputTable<T> table, String sql) throws SQLException {
        Digest digest = new Digest();
        CanonicalBytes bytes = new CanonicalBytes();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                table.write(table.parse(line(table, rows)), bytes);
                digest.add(bytes);
            }
        }
        return digest.toString();
    }

    /** The first number of a query. */
    long number(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(server.url(), EmbeddedPostgresServer.USER, null);
    }

    private static String line(OutputTable<?> table, ResultSet row) throws SQLException {
        StringJoiner line = new StringJoiner(",");
        for (String column : table.header().split(",")) {
            line.add(cell(row.getObject(column)));
        }
        return line.toString();
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Timestamp time ? time.toInstant().toString() : value.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
