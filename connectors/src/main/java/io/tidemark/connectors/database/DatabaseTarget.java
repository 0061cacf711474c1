package io.tidemark.connectors.database;

import java.io.Serializable;

/** A PostgreSQL to write to: a JDBC URL, a user (empty = as the driver finds it), and no secret. */
public record DatabaseTarget(String url, String user, PasswordSource password, Batching batching)
        implements Serializable {

    /** The URL without its parameters, for messages. */
    String place() {
        return url.replaceFirst("\\?.*", "");
    }
}
