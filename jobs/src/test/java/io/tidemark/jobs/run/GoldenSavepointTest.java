package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.FeatureRow;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
 * written of the last {@link GoldenJob} with {@code -Dtidemark.golden=vN}; those that are there never change.
 */
final class GoldenSavepointTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    private static final Path SAVEPOINTS = Path.of("src", "test", "resources", "savepoints");

    @TempDir
    static Path dir;

    private static final Map<GoldenJob, Map<String, String>> REFERENCES = new EnumMap<>(GoldenJob.class);

    @BeforeAll
    static void runsTheLogsOnce() throws Exception {
        for (GoldenJob job : GoldenJob.values()) {
            REFERENCES.put(job, job.run(dir).run());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "v1, SPINE, 1, hashmap",
        "v1, SPINE, 3, rocksdb",
        "v2, INFORMED, 1, rocksdb",
        "v2, INFORMED, 2, hashmap",
    })
    void theSavepointOfEachReleaseGoesOn(String release, GoldenJob job, int parallelism, String backend)
            throws Exception {
        String savepoint = SAVEPOINTS.resolve(release).toUri().toString();
        LogRun run = job.run(dir).parallelism(parallelism).backend(backend);
        assertThat(run.runFrom(savepoint)).isEqualTo(REFERENCES.get(job));
    }

    /** What waits in the second savepoint shows later: otherwise it could be lost unseen. */
    @Test
    void whatWaitsInTheSecondOneIsNeededLater() throws Exception {
        Queue<ClosedBars> closed = new ConcurrentLinkedQueue<>();
        Queue<FeatureRow> rows = new ConcurrentLinkedQueue<>();
        GoldenJob.INFORMED
                .run(dir)
                .hearing("closed", ClosedBars.class, closed::add)
                .hearing("features", FeatureRow.class, rows::add)
                .run();
        assertThat(closed)
                .filteredOn(bars -> bars.instrument().equals(QuotedLog.SECOND))
                .filteredOn(bars -> bars.time() > QuotedLog.HALF_WAY && bars.depth() != null)
                .allSatisfy(bars -> assertThat(Double.isNaN(bars.depth().imbalance5()))
                        .as("the book is unknown at %s", bars.time())
                        .isEqualTo(bars.time() <= QuotedLog.KNOWN_AGAIN));
        for (int column = 0; column < GoldenJob.INFORMED_SET.names().size(); column++) {
            int at = column;
            assertThat(rows.stream()
                            .filter(row -> row.ts() > QuotedLog.KNOWN_AGAIN)
                            .map(row -> row.values()[at])
                            .filter(value -> !Double.isNaN(value)))
                    .as(GoldenJob.INFORMED_SET.names().get(column))
                    .isNotEmpty();
        }
    }

    @Test
    void aNewOneIsWrittenOnDemand() throws Exception {
        String release = System.getProperty("tidemark.golden", "");
        if (!release.isEmpty()) {
            GoldenJob[] jobs = GoldenJob.values();
            write(Path.of(URI.create(jobs[jobs.length - 1].stop(dir))), SAVEPOINTS.resolve(release));
        }
        assertThat(SAVEPOINTS.resolve("v1").resolve("_metadata")).isRegularFile();
        assertThat(SAVEPOINTS.resolve("v2").resolve("_metadata"))
                .isRegularFile()
                .satisfies(file -> assertThat(Files.size(file))
                        .as("small enough for the repository")
                        .isLessThan(100_000));
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
