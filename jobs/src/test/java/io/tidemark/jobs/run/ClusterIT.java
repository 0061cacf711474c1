package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The job's jar on a real cluster, whose processes are killed: the taps do not show it. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
final class ClusterIT {

    @RegisterExtension
    static final MiniClusterExtension REFERENCE =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberSlotsPerTaskManager(1)
                    .build());

    @TempDir
    Path dir;

    @Test
    void aKillOfEitherProcessDoesNotShow() throws Exception {
        try (ClusterTrial trial = ClusterTrial.prepare(31, dir)) {
            trial.up(2);
            assertThat(flinkRun(trial)).contains("tidemark run: submitted as job", "it writes no heartbeats");
            assertRefusals(trial);
            trial.play(0.3);
            trial.kill("taskmanager");
            trial.cluster("up");
            trial.play(0.6);
            trial.kill("jobmanager");
            trial.cluster("up");
            assertThat(trial.cluster("list")).isEqualTo("no jobs");
            assertThat(trial.submit("--from", "latest"))
                    .contains("checkpoints/")
                    .contains("parallelism 2");
            trial.finish();
            assertThat(checkpoints())
                    .as("one that was gone on from is the job's own")
                    .isEmpty();
            assertThat(trial.cluster("down")).contains("the cluster is down");
            assertNothingRemains(trial.folder());
        }
    }

    @Tag("thorough")
    @Test
    void manyKillsDoNotShow() throws Exception {
        long seed = 20_261_126L;
        Random random = new Random(seed);
        try (ClusterTrial trial = ClusterTrial.prepare(32, dir)) {
            trial.up(2);
            trial.submit();
            for (int piece = 1; piece <= 8; piece++) {
                trial.play((piece - random.nextDouble()) / 9);
                if (piece % 3 == 0) {
                    trial.kill("jobmanager");
                    trial.cluster("up");
                    trial.submit("--from", "latest");
                } else {
                    trial.kill("taskmanager");
                    trial.cluster("up");
                }
            }
            trial.finish();
        }
    }

    @Tag("thorough")
    @Test
    void anotherParallelismDoesNotShow() throws Exception {
        try (ClusterTrial trial = ClusterTrial.prepare(33, dir)) {
            trial.up(3);
            trial.submit("--parallelism", "1");
            double share = 0;
            for (String parallelism : List.of("2", "3", "1")) {
                share += 0.22;
                trial.play(share);
                String savepoint = trial.cluster("stop");
                trial.submit("--from", savepoint, "--parallelism", parallelism);
            }
            trial.finish();
        }
    }

    private static void assertRefusals(ClusterTrial trial) {
        String config = trial.config().toString();
        assertRefused(trial.ask("up"), "is up already");
        assertRefused(trial.ask("stop", "nosuch"), "no job nosuch is running: ");
        assertRefused(trial.ask("submit", "--config", config), "job ", " tidemark is ", ": stop it first");
        String[] other = {"--config", config, "-D", "kafka.transaction-prefix=other", "--from"};
        assertRefused(
                trial.ask(
                        "submit",
                        Stream.concat(Stream.of(other), Stream.of("nowhere")).toArray(String[]::new)),
                "there is no savepoint at ",
                "nowhere");
    }

    private static void assertRefused(ClusterTrial.Answer answer, String... words) {
        assertThat(answer.err()).contains(words).doesNotContain("Exception");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
    }

    /** {@code flink run} of a Flink that has nothing of ours on its class path. */
    private static String flinkRun(ClusterTrial trial) throws IOException, InterruptedException {
        Path target = LiveCase.HOME.resolve("jobs/target");
        ProcessBuilder flink = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + target,
                "-cp",
                Files.readString(target.resolve("cluster-classpath.txt")).strip(),
                "org.apache.flink.client.cli.CliFrontend",
                "run",
                "-d",
                target.resolve("tidemark.jar").toString(),
                "run",
                "--config",
                trial.config().toString());
        flink.environment().put("FLINK_CONF_DIR", trial.folder().toString());
        Process process = flink.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private List<Path> checkpoints() throws IOException {
        try (Stream<Path> files = Files.walk(dir.resolve("state/checkpoints"))) {
            return files.filter(file -> file.endsWith("_metadata")).toList();
        }
    }

    private static void assertNothingRemains(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .allMatch(name -> name.startsWith("log/")
                            || List.of("config.yaml", "log4j2.xml").contains(name));
        }
    }
}
