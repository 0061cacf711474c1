package io.tidemark.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.jobs.cli.FlinkCluster;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.live.LiveSubmission;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster whose processes do not come up or are not there: said in one sentence, and nothing is left. */
final class StandaloneClusterTest {

    @TempDir
    Path dir;

    private Path folder;
    private FlinkCluster cluster;

    @BeforeEach
    void cluster() throws IOException {
        folder = dir.resolve("cluster");
        Path classPath = Files.writeString(dir.resolve("classpath.txt"), dir.toString());
        cluster = of(new Build(dir.resolve("tidemark.jar"), classPath));
    }

    private FlinkCluster of(Build build) {
        LiveSubmission live = new LiveSubmission(new ConfigFiles(dir), Map.of());
        return new StandaloneCluster(new ClusterFolder(folder), build, live);
    }

    @Test
    void whatIsNotUpAnswersNobody() {
        for (ThrowingCallable verb : new ThrowingCallable[] {
            () -> cluster.list(),
            () -> cluster.savepoint(Optional.empty()),
            () -> cluster.stop(Optional.of("job")),
            () -> cluster.down()
        }) {
            assertThatThrownBy(verb)
                    .isInstanceOf(UsageException.class)
                    .hasMessage("there is no cluster up in " + folder + ": ./tidemark cluster up starts one");
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void aNumberThatIsSomebodyElsesIsNobody() throws IOException {
        Files.createDirectories(folder);
        for (String role : new String[] {"jobmanager", "taskmanager"}) {
            Files.writeString(
                    folder.resolve(role + ".pid"),
                    Long.toString(ProcessHandle.current().pid()));
        }
        assertThatThrownBy(() -> cluster.down()).hasMessageContaining("there is no cluster up");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> cluster.up(start(taken.getLocalPort(), Map.of())))
                    .isInstanceOf(UsageException.class)
                    .hasMessage("port " + taken.getLocalPort() + " is taken; --port chooses another");
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void memoryThatDoesNotAddUpIsRefused() throws IOException {
        assertThatThrownBy(() -> cluster.up(start(port(), Map.of("taskmanager.memory.process.size", "10m"))))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("the memory of the taskmanager does not add up: ");
        assertNoProcess();
    }

    @Test
    void aMissingBuildIsNamed() throws IOException {
        FlinkCluster homeless = of(Build.of(dir));
        assertThatThrownBy(() -> homeless.up(start(port(), Map.of())))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no " + dir.resolve("jobs/target/cluster-classpath.txt"));
        assertNoProcess();
    }

    /** The class path is empty: the JVM ends at once. */
    @Test
    void aProcessThatEndsWhileItStartsIsNoticed() throws IOException {
        assertThatThrownBy(() -> cluster.up(start(port(), Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("manager ended while it started; see " + folder.resolve("log"));
        assertThat(folder.resolve("log/jobmanager.out")).content().contains("ClassNotFoundException");
        assertNoProcess();
    }

    private void assertNoProcess() {
        assertThat(folder.resolve("jobmanager.pid")).doesNotExist();
        assertThat(folder.resolve("taskmanager.pid")).doesNotExist();
        assertThatThrownBy(() -> cluster.down()).hasMessageContaining("there is no cluster up");
    }

    private static FlinkCluster.Start start(int port, Map<String, String> settings) {
        return new FlinkCluster.Start(Optional.of(port), Optional.of(1), settings);
    }

    private static int port() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
