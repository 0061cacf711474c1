package io.tidemark.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of this module, with a fresh database for each that asks. */
final class Server {

    static final String ADMINISTRATOR = "postgres";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private Server() {}

    /** The administrator in a new, empty database. */
    static DatabaseLogin newDatabase() throws SQLException {
        String name = "d" + DATABASES.incrementAndGet();
        run(login("postgres", ADMINISTRATOR), "CREATE DATABASE " + name);
        return login(name, ADMINISTRATOR);
    }

    /** Another user in the same database; the server trusts everybody. */
    static DatabaseLogin as(String user, DatabaseLogin same) {
        return new DatabaseLogin(same.url(), Optional.of(user), Optional.empty());
    }

    static void run(DatabaseLogin login, String... statements) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of all rows. */
    static List<String> query(DatabaseLogin login, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static DatabaseLogin login(String database, String user) {
        String url = "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + database;
        return new DatabaseLogin(url, Optional.of(user), Optional.empty());
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
