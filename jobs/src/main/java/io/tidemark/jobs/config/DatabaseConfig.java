package io.tidemark.jobs.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The PostgreSQL that a run writes to; no {@code url}, no database. The password is in a file or in an environment
 * variable and never here. {@code batchSize} rows of a table are sent together, at the latest after {@code flushInterval};
 * {@code allowPlaintext} lets what is not encrypted leave this machine; {@code outagePatience} is how long a database that is
 * away holds the job back before it fails.
 */
public record DatabaseConfig(
        Optional<String> url,
        Optional<String> user,
        Optional<Path> passwordFile,
        String passwordEnv,
        Tls tls,
        boolean allowPlaintext,
        int batchSize,
        Duration flushInterval,
        int retries,
        Duration outagePatience) {

    /** How the connection is protected. */
    public enum Tls {
        /** The server proves who it is, unless it is on this machine. */
        AUTO,
        /** The server always proves who it is. */
        VERIFY_FULL,
        /** Plain text. */
        OFF
    }

    private static final String SCHEME = "jdbc:postgresql:";
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_RETRIES = 20;

    public DatabaseConfig {
        String place = url.orElse(SCHEME);
        InvalidValues.checks()
                .require(place.startsWith(SCHEME), "url", "must be like jdbc:postgresql://localhost:5432/tidemark")
                .require(
                        !place.contains("@") && !place.matches("(?i).*[?&]password=.*"),
                        "url",
                        "must hold no password: put it into password-file, or into the variable that password-env names")
                .require(batchSize >= 1 && batchSize <= MOST_ROWS, "batchSize", "must be between 1 and " + MOST_ROWS)
                .require(flushInterval.toMillis() >= 1, "flushInterval", "must be at least 1ms")
                .require(retries >= 0 && retries <= MOST_RETRIES, "retries", "must be between 0 and " + MOST_RETRIES)
                .require(!passwordEnv.isBlank(), "passwordEnv", "must name an environment variable")
                .done();
    }
}
