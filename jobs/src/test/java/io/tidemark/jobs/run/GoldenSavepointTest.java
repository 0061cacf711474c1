package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * State is an artefact: the savepoint of every release restores in this build and goes on to the same hash. A new one is
 * written with {@code -Dtidemark.golden=vN}; those that are there never change.
 */
final class GoldenSavepointTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    /** Splits hold the paths of their files, so the log lies where the savepoint left it. */
    private static final Path LOG = Path.of("target", "golden-log");

    private static final Path SAVEPOINTS = Path.of("src", "test", "resources", "savepoints");

    @TempDir
    static Path dir;

    private static SimulatedLog log;
    private static Map<String, String> reference;

    @BeforeAll
    static void runsTheLogOnce() throws Exception {
        List<Timeframe> timeframes = Stream.of("1m", "5m", "1h", "1D", "2D", "7D", "1W_CAL_ISO", "1M_CAL_ANCHOR")
                .map(Timeframe::of)
                .toList();
        log = SimulatedLog.write(Profiles.small(1), LOG, "1m", timeframes);
        reference = new LogRun(log, dir).run();
    }

    @ParameterizedTest
    @CsvSource({"v1, 1, hashmap", "v1, 3, rocksdb"})
    void theSavepointOfEachReleaseGoesOn(String release, int parallelism, String backend) throws Exception {
        String savepoint = SAVEPOINTS.resolve(release).toUri().toString();
        LogRun run = new LogRun(log, dir).parallelism(parallelism).backend(backend);
        assertThat(run.runFrom(savepoint)).isEqualTo(reference);
    }

    @Test
    void aNewOneIsWrittenOnDemand() throws Exception {
        String release = System.getProperty("tidemark.golden", "");
        if (!release.isEmpty()) {
            write(
                    Path.of(java.net.URI.create(
                            new LogRun(log, dir).parallelism(2).stop())),
                    SAVEPOINTS.resolve(release));
        }
        assertThat(SAVEPOINTS.resolve("v1").resolve("_metadata")).isRegularFile();
    }

    private static void write(Path savepoint, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(savepoint)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
