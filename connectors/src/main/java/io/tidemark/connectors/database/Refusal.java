package io.tidemark.connectors.database;

import java.io.IOException;
import java.sql.SQLException;

/** The sentence with which a job fails that could not write. */
final class Refusal {

    private static final String NO_TABLE = "42P01";
    private static final String NO_PRIVILEGE = "42501";

    private Refusal() {}

    static IOException of(DatabaseTarget target, String what, Throwable failure) {
        Throwable cause = failure;
        String state = "";
        while (true) {
            state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : state;
            if (cause.getCause() == null) {
                break;
            }
            cause = cause.getCause();
        }
        String hint =
                switch (state) {
                    case NO_TABLE -> "; ./tidemark db migrate makes the tables";
                    case NO_PRIVILEGE -> "; the user needs the role tidemark_ingest";
                    default -> "";
                };
        return new IOException(
                "PostgreSQL at " + target.place() + " did not take " + what + ": " + cause.getMessage() + hint,
                failure);
    }
}
