package io.tidemark.connectors.database;

import java.io.IOException;
import java.sql.SQLException;

/** The sentence with which a job fails that could not write. */
final class Refusal {

    private static final String NO_TABLE = "42P01";
    private static final String NO_PRIVILEGE = "42501";

    private Refusal() {}

    static IOException of(DatabaseTarget target, String what, Throwable failure) {
        String hint =
                switch (state(failure)) {
                    case NO_TABLE -> "; ./tidemark db migrate makes the tables";
                    case NO_PRIVILEGE -> "; the user needs the role tidemark_ingest";
                    default -> "";
                };
        return new IOException(
                "PostgreSQL at " + target.place() + " did not take " + what + ": " + reason(failure) + hint, failure);
    }

    /** What the last cause says that says anything. */
    static String reason(Throwable failure) {
        String reason = failure.toString();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            reason = cause.getMessage() == null ? reason : cause.getMessage();
        }
        return reason;
    }

    /** The state of the last cause that has one. */
    private static String state(Throwable failure) {
        String state = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : state;
        }
        return state;
    }
}
