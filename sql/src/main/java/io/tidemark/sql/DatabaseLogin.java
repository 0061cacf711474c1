package io.tidemark.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a database is and who asks; without a password PostgreSQL's own {@code .pgpass} may have one. */
public record DatabaseLogin(String url, Optional<String> user, Optional<String> password) {

    private static final int CONNECT_SECONDS = 10;

    /**
     * A new connection.
     *
     * @throws DatabaseException with the reason in one sentence
     */
    Connection connect() {
        try {
            return source().getConnection();
        } catch (SQLException failure) {
            throw DatabaseException.connecting(this, failure);
        }
    }

    /** Throws what {@link #connect} throws: Flyway wraps it into sentences of its own. */
    void requireOpen() {
        try {
            connect().close();
        } catch (SQLException failure) {
            throw DatabaseException.working(this, failure);
        }
    }

    /** Connections of this login. */
    DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException wrong) {
            throw new DatabaseException(
                    "'" + place() + "' is not a URL like jdbc:postgresql://localhost:5432/tidemark", wrong);
        }
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setApplicationName("tidemark db");
        return source;
    }

    /** The URL without its parameters, for messages. */
    String place() {
        return url.replaceFirst("\\?.*", "");
    }

    /** Never says the password. */
    @Override
    public String toString() {
        return user.map(name -> name + " at ").orElse("") + place();
    }
}
