package io.tidemark.jobs.service;

import io.tidemark.connectors.database.Batching;
import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.connectors.database.PasswordSource;
import io.tidemark.jobs.config.DatabaseConfig;
import io.tidemark.sql.DatabaseLogin;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the configured database is reached: by the sinks of a job, which get no secret, and by this process at once. */
public final class DatabaseAccess {

    /** Other modes of the driver go on without TLS when the server, or who sits before it, has none. */
    private static final Pattern ENCRYPTED = Pattern.compile("[?&]sslmode=(require|verify-ca|verify-full)(&|$)");

    private static final Pattern HOSTS = Pattern.compile("jdbc:postgresql://([^/?]+).*");

    private final DatabaseConfig config;

    private DatabaseAccess(DatabaseConfig config) {
        this.config = config;
    }

    /** The access, if a database is configured. */
    public static Optional<DatabaseAccess> of(DatabaseConfig config) {
        return config.url().map(url -> new DatabaseAccess(config));
    }

    /** For {@link io.tidemark.connectors.database.DatabaseSinks}; the password is read where the rows are written. */
    public DatabaseTarget target() {
        Batching batching =
                new Batching(config.batchSize(), config.flushInterval(), config.retries(), config.outagePatience());
        return new DatabaseTarget(url(), config.user().orElse(""), password(), batching);
    }

    /**
     * For {@link io.tidemark.sql.Migrations}.
     *
     * @throws IOException when the password file cannot be read
     */
    public DatabaseLogin login(Map<String, String> environment) throws IOException {
        return new DatabaseLogin(url(), config.user(), password().read(environment));
    }

    /** The URL with its TLS mode, unless it names one itself. */
    String url() {
        String url = config.url().orElseThrow();
        boolean isSaid = url.contains("sslmode=");
        boolean isPlain =
                config.tls() == DatabaseConfig.Tls.OFF || config.tls() == DatabaseConfig.Tls.AUTO && isHere(url);
        return isSaid || isPlain ? url : url + (url.contains("?") ? "&" : "?") + "sslmode=verify-full";
    }

    /** True when what is said to this server may leave the machine as plain text. */
    public boolean isPlainTextElsewhere() {
        String url = url();
        return !isHere(url) && !ENCRYPTED.matcher(url).find();
    }

    private PasswordSource password() {
        return config.passwordFile()
                .map(file -> PasswordSource.ofFile(file.toAbsolutePath()))
                .orElse(PasswordSource.ofVariable(config.passwordEnv()));
    }

    private static boolean isHere(String url) {
        Matcher hosts = HOSTS.matcher(url);
        if (!hosts.matches()) {
            // jdbc:postgresql:tidemark is on this machine.
            return true;
        }
        for (String host : hosts.group(1).split(",", -1)) {
            if (!Loopback.isHere(host)) {
                return false;
            }
        }
        return true;
    }
}
