package io.tidemark.connectors.database;

import io.tidemark.sql.DatabaseLogin;
import io.tidemark.sql.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A migrated database on one real PostgreSQL, where the user {@code the_job} needs a password and may only ingest. */
record TestDatabase(int port, String name) {

    static final String USER = "the_job";
    static final String PASSWORD = "canary-7f3a91";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    /** A reader of one row. */
    @FunctionalInterface
    interface Reading<R> {
        R of(ResultSet row) throws SQLException;
    }

    static TestDatabase empty() throws SQLException {
        TestDatabase database = new TestDatabase(POSTGRES.getPort(), "d" + COUNT.incrementAndGet());
        new TestDatabase(database.port, "postgres").run("CREATE DATABASE " + database.name);
        return database;
    }

    static TestDatabase migrated() throws SQLException {
        return empty().migrate();
    }

    TestDatabase migrate() throws SQLException {
        Migrations.of(new DatabaseLogin(url(), Optional.of("postgres"), Optional.empty()))
                .migrate(List.of());
        run("DO $$ BEGIN CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "' IN ROLE tidemark_ingest;"
                + " EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        return this;
    }

    DatabaseTarget target(int rows) throws IOException {
        return target(rows, Duration.ofSeconds(20));
    }

    DatabaseTarget target(int rows, Duration patience) throws IOException {
        return new DatabaseTarget(url(), USER, passwordFile(), new Batching(rows, Duration.ofMillis(20), 3, patience));
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    static PasswordSource passwordFile() throws IOException {
        Path file = Files.createTempFile("password", ".txt");
        return PasswordSource.ofFile(Files.writeString(file, PASSWORD + "\n"));
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    <R> List<R> query(String sql, Reading<R> reading) throws SQLException {
        List<R> found = new ArrayList<>();
        try (Connection connection = administrator();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reading.of(rows));
            }
        }
        return found;
    }

    long count(String sql) throws SQLException {
        return query(sql, row -> row.getLong(1)).get(0);
    }

    Connection administrator() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", null);
    }

    /** A server builder whose users are trusted, but for the job's. */
    static EmbeddedPostgres.Builder server() throws IOException {
        Path rules = Files.createTempFile("pg_hba", ".conf");
        Files.writeString(
                rules, "host all " + USER + " all scram-sha-256\nhost all all all trust\nlocal all all trust\n");
        return EmbeddedPostgres.builder().setServerConfig("hba_file", rules.toString());
    }

    private static EmbeddedPostgres start() {
        try {
            return server().start();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
