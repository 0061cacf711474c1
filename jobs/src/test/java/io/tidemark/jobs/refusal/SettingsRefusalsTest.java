package io.tidemark.jobs.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What run refuses before it asks anybody: by its configuration and by this machine. */
final class SettingsRefusalsTest {

    private static final String NOBODY = "127.0.0.1:1";

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "job.checkpoint-interval | 0s | job.checkpoint-interval",
                "job.checkpoint-interval | 50ms | is 50ms: a live run would do nothing but begin and end transactions",
                "job.checkpoint-interval | 4m | kafka.transaction-timeout is 10m",
                "kafka.transaction-timeout | 7m10s | what it holds is lost when the brokers abort it before; set it above 7m10s",
                "kafka.transaction-timeout | 30s | must be between 1m and 15m",
                "kafka.transaction-prefix | a b | must be 1 to 100 of A-Z a-z 0-9 . _ - and begin with a letter or a digit",
                "kafka.transaction-prefix | '' | must be 1 to 100 of",
                "kafka.transaction-prefix | ü | must be 1 to 100 of",
                "job.parallelism | 721 | must be between 1 and max-parallelism (720)",
                "job.max-parallelism | 1 | is 1 and this machine has",
                "market.instruments | no-such-folder | market.instruments no-such-folder names no instrument: every record",
                "kafka.bootstrap-servers | broker.example:9092 | kafka.bootstrap-servers broker.example:9092 is on another"
                        + " machine and security.protocol has no TLS: whoever listens",
                "kafka.bootstrap-servers | localhost:1,10.0.0.7:9092 | kafka.bootstrap-servers 10.0.0.7:9092 is on another",
                "kafka.bootstrap-servers | PLAINTEXT://localhost.example:9092 | bootstrap-servers localhost.example:9092 is on",
                "database.url | jdbc:postgresql://db.example/x?sslmode=prefer | database.url is on another machine and its TLS",
                "kafka.client-file | no-such-file | kafka.client-file no-such-file cannot be read",
            })
    void aSettingThatWouldLoseDataOrASecret(String key, String value, String sentence) {
        new RunCall(NOBODY, dir).with(key, value).assertRefused(sentence);
    }

    @Test
    void aDatabaseElsewhereWithoutTls() {
        new RunCall(NOBODY, dir)
                .with("database.url", "jdbc:postgresql://db.example/x")
                .with("database.tls", "off")
                .assertRefused(
                        "database.url is on another machine and its TLS is off: whoever listens on the way reads the"
                                + " password and all rows; leave database.tls at auto");
    }

    @Test
    void allProblemsAtOnce() {
        new RunCall(NOBODY, dir)
                .with("job.max-parallelism", "1")
                .with("job.checkpoint-interval", "10ms")
                .assertRefused("job.max-parallelism is 1", "tidemark: job.checkpoint-interval is 10ms");
    }

    @Test
    void metricsWhereSomebodyElseIs() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = Integer.toString(other.getLocalPort());
            new RunCall(NOBODY, dir)
                    .with("job.metrics-port", port)
                    .assertRefused("job.metrics-port " + port + " is taken: Prometheus would find somebody else there");
        }
    }

    @Test
    void metricsWhereTheWebUiWillBe() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        new RunCall(NOBODY, dir)
                .with("job.metrics-port", Integer.toString(port))
                .port(port)
                .assertRefused("job.metrics-port is " + port + ", which is also the port of the web UI");
    }

    @Test
    void aStateFolderThatIsNone() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "");
        new RunCall(NOBODY, file)
                .assertRefused(
                        "job.state-dir " + file + " cannot be written (",
                        "a run without checkpoints would begin again");
        new RunCall(NOBODY, Path.of("/proc/no-such/state"))
                .assertRefused("job.state-dir /proc/no-such/state cannot be written");
    }

    @Test
    void aStateFolderThatARestartOfTheMachineMayEmptyIsWarnedOf() throws IOException {
        try (StateFolder folder = StateFolder.take(dir.resolve("new/state"))) {
            assertThat(folder.warning())
                    .get()
                    .asString()
                    .startsWith(
                            "warning: job.state-dir " + dir.resolve("new/state") + " is on a temporary file system");
        }
    }

    @Test
    void aStateFolderThatAnotherRunHas() throws IOException {
        StateFolder other = StateFolder.take(dir);
        new RunCall(NOBODY, dir).assertRefused("job.state-dir " + dir + " is in use by another run: two would remove");
        other.close();
        StateFolder.take(dir).close();
    }
}
