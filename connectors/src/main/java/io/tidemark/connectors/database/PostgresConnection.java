package io.tidemark.connectors.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.connector.jdbc.datasource.connections.JdbcConnectionProvider;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one writer. It reads the password when it connects and forgets it, and it waits for a database that is
 * away: whoever writes waits with it, so the job is held back, until the patience ends and the job fails with the reason.
 */
final class PostgresConnection implements JdbcConnectionProvider {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PostgresConnection.class);
    private static final int CHECK_SECONDS = 5;
    private static final long LEAST_SOCKET_SECONDS = 30;

    private final DatabaseTarget target;
    private transient Connection connection;
    private transient boolean hasGivenUp;

    PostgresConnection(DatabaseTarget target) {
        this.target = target;
    }

    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public boolean isConnectionValid() throws SQLException {
        return connection != null && connection.isValid(CHECK_SECONDS);
    }

    @Override
    public Connection getOrEstablishConnection() throws SQLException {
        return isConnectionValid() ? connection : reestablishConnection();
    }

    @Override
    public Connection reestablishConnection() throws SQLException {
        if (connection != null) {
            LOG.warn("PostgreSQL at {} has ended a connection, there will be a new one", target.place());
        }
        closeConnection();
        // Who has given up once is closing down: nobody waits for it a second time.
        Outage outage =
                new Outage(hasGivenUp ? Duration.ZERO : target.batching().patience());
        while (true) {
            try {
                connection = connect();
                hasGivenUp = false;
                return connection;
            } catch (SQLException failure) {
                if (!Outage.isPassing(failure) || outage.isOver()) {
                    hasGivenUp = true;
                    throw named(failure);
                }
                LOG.warn("waiting for PostgreSQL at {}: {}", target.place(), failure.getMessage());
            }
            outage.pause();
        }
    }

    @Override
    public void closeConnection() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException broken) {
                LOG.debug("a connection to {} was broken when it was closed", target.place(), broken);
            }
            connection = null;
        }
    }

    @Override
    public void close() {
        closeConnection();
    }

    private Connection connect() throws SQLException {
        Connection made = new Driver().connect(target.url(), properties());
        if (made == null) {
            throw new SQLException("not a URL like jdbc:postgresql://localhost:5432/tidemark");
        }
        return made;
    }

    private Properties properties() throws SQLException {
        Properties properties = new Properties();
        if (!target.user().isEmpty()) {
            properties.setProperty("user", target.user());
        }
        try {
            target.password().read(System.getenv()).ifPresent(secret -> properties.setProperty("password", secret));
        } catch (IOException unreadable) {
            throw new SQLException(unreadable.getMessage(), unreadable);
        }
        // One statement for many rows: two to three times as fast.
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("ApplicationName", "tidemark");
        properties.setProperty("tcpKeepAlive", "true");
        // A server that takes rows and never answers is an outage, too.
        long seconds =
                Math.max(LEAST_SOCKET_SECONDS, target.batching().patience().toSeconds());
        properties.setProperty("socketTimeout", Long.toString(seconds));
        return properties;
    }

    private SQLException named(SQLException failure) {
        String message = "PostgreSQL at " + target.place() + " cannot be reached: " + failure.getMessage();
        return new SQLException(message, failure.getSQLState(), failure);
    }
}
