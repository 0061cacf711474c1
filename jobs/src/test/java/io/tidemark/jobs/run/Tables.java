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
import java.sql.Array;
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

    /** Features with the names of their columns. */
    static final String NAMED_FEATURES = """
            SELECT f.*, (SELECT string_agg(n.name || '=' || coalesce(f.values[n.place]::text, ''), ';' ORDER BY n.place)
                         FROM unnest(c.names) WITH ORDINALITY AS n (name, place)) AS features
            FROM features f JOIN dim_contract c USING (contract_hash)""";

    /** JSON has no order: the contract knows in which one the values were. */
    static final String NAMED_SIGNALS = """
            SELECT s.id, s.instrument, s.strategy, s.version, s.timeframe, s.time, s.direction, s.confidence, s.bar_id,
                   s.contract_hash, s.model_hash, s.config_hash,
                   (SELECT string_agg(n.name || '=' || coalesce(s.snapshot ->> n.name, ''), ';' ORDER BY n.place)
                    FROM unnest(c.names) WITH ORDINALITY AS n (name, place)) AS snapshot
            FROM signals s JOIN dim_contract c USING (contract_hash)""";

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

    /** The same tables and users on a server that is started again where it was. */
    static Tables restart(Path dir, int port) throws IOException {
        return new Tables(EmbeddedPostgresServer.start(dir, port));
    }

    /** Does something as the owner of the tables. */
    void run(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Lets each statement that inserts rows take so many milliseconds more. */
    void slow(int millis) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
                    + " $$ BEGIN PERFORM pg_sleep(" + millis + " / 1000.0); RETURN NULL; END $$");
            for (String table : List.of("bars_hour", "bars_day", "ema", "features", "signals")) {
                statement.execute(
                        "CREATE TRIGGER slow AFTER INSERT ON " + table + " FOR EACH STATEMENT EXECUTE FUNCTION slow()");
            }
        }
    }

    /** Full batches and checkpoints send rows, no clock does: a failure finds some rows stored that it takes back. */
    DatabaseTarget target() {
        return target(Duration.ofSeconds(20));
    }

    /** The same for a job that waits so long for a server that is away. */
    DatabaseTarget target(Duration patience) {
        Batching batching = new Batching(100, Duration.ofHours(1), 3, patience);
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

    private static String cell(Object value) throws SQLException {
        if (value == null) {
            return "";
        }
        if (value instanceof Array texts) {
            return String.join(";", (String[]) texts.getArray());
        }
        return value instanceof Timestamp time ? time.toInstant().toString() : value.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
