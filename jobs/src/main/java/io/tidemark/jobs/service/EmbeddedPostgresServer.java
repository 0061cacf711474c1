package io.tidemark.jobs.service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A PostgreSQL of our own, a process on the loopback interface whose data and log are in one folder, and which ends with
 * this process. Its user is {@code postgres} without a password: for demonstrations and tests, not for anything to keep.
 * The binaries are on the launcher's class path alone.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    /** The user and the database that every server has. */
    public static final String USER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private EmbeddedPostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server with data of this folder, new or from an earlier start; port 0 is any free one. */
    public static EmbeddedPostgresServer start(Path folder, int port) throws IOException {
        return start(folder, port, Map.of());
    }

    /** The same that does not lose what it has acknowledged, as any other PostgreSQL and slower. */
    public static EmbeddedPostgresServer durable(Path folder, int port) throws IOException {
        return start(folder, port, Map.of("fsync", "on", "synchronous_commit", "on"));
    }

    private static EmbeddedPostgresServer start(Path folder, int port, Map<String, String> settings)
            throws IOException {
        Files.createDirectories(folder);
        Redirect log = Redirect.appendTo(folder.resolve("postgres.log").toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data").toAbsolutePath())
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "localhost")
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        settings.forEach(builder::setServerConfig);
        return new EmbeddedPostgresServer(builder.start());
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** The JDBC URL of its database; the user is {@link #USER}. */
    public String url() {
        return "jdbc:postgresql://localhost:" + port() + "/" + USER;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
