package io.tidemark.sql;

import java.sql.SQLException;

/** A database that cannot be used as it is; the message says in one sentence why and what helps. */
public final class DatabaseException extends RuntimeException {

    private static final String WRONG_PASSWORD = "28P01";
    private static final String REJECTED = "08004";
    private static final String NOT_LET_IN = "28000";
    private static final String NO_DATABASE = "3D000";
    private static final String NO_PRIVILEGE = "42501";

    DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    static DatabaseException connecting(DatabaseLogin login, SQLException failure) {
        String why =
                switch (String.valueOf(failure.getSQLState())) {
                    case WRONG_PASSWORD, REJECTED ->
                        login.password().isPresent()
                                ? "the password is wrong, or there is no such user"
                                : "a password is wanted and none is given";
                    case NOT_LET_IN -> "the server does not let this user in";
                    case NO_DATABASE -> "there is no such database on the server; create it first";
                    default -> "it cannot be reached";
                };
        return new DatabaseException("PostgreSQL as " + login + ": " + why + " (" + text(failure) + ")", failure);
    }

    static DatabaseException working(DatabaseLogin login, Throwable failure) {
        SQLException sql = sqlCause(failure);
        if (sql == null) {
            return new DatabaseException("PostgreSQL as " + login + ": " + failure.getMessage(), failure);
        }
        String why = NO_PRIVILEGE.equals(sql.getSQLState())
                ? "the user lacks a privilege; migrate as the owner of the schema, run as a member of tidemark_ingest ("
                        + text(sql) + ")"
                : text(sql);
        return new DatabaseException("PostgreSQL as " + login + ": " + why, failure);
    }

    private static SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static String text(SQLException failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
