package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.jobs.service.FreePort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/cluster.md, typed one after another while a market plays: each does its work, and none shows in the taps. */
@Tag("thorough")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX script")
final class RunbookIT {

    @RegisterExtension
    static final MiniClusterExtension REFERENCE =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberSlotsPerTaskManager(1)
                    .build());

    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

    @TempDir
    Path dir;

    @Test
    void everyCommandWorks() throws Exception {
        List<String> blocks = BLOCK.matcher(Files.readString(LiveCase.HOME.resolve("docs/cluster.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(6);
        String port = Integer.toString(FreePort.near(0));
        try (ClusterTrial trial = ClusterTrial.prepare(34, dir, dir.resolve(".tidemark/cluster"))) {
            writeFlink(trial.folder());
            for (int i = 0; i < blocks.size(); i++) {
                if (i == blocks.size() - 1) {
                    trial.playToTheEnd();
                } else if (i > 0) {
                    trial.play((double) i / blocks.size());
                }
                type(blocks.get(i)
                        .replace("--port 8081", "--port " + port)
                        .replace("mine.yaml", trial.config().toString())
                        .replace("/var/lib/tidemark", dir.resolve("state").toString()));
            }
            trial.assertSaid();
        }
    }

    /** A {@code flink} that has nothing of ours on its class path, and knows the cluster as its own. */
    private void writeFlink(Path conf) throws IOException {
        Path target = LiveCase.HOME.resolve("jobs/target");
        Path flink = Files.createDirectories(dir.resolve("bin")).resolve("flink");
        Files.writeString(flink, """
                #!/bin/sh
                FLINK_CONF_DIR=%s exec %s/bin/java --add-opens=java.base/java.util=ALL-UNNAMED -Djava.io.tmpdir=%s \\
                    -cp "$(cat %s)" org.apache.flink.client.cli.CliFrontend "$@"
                """.formatted(
                        conf, System.getProperty("java.home"), dir, target.resolve("cluster-classpath.txt")));
        assertThat(flink.toFile().setExecutable(true)).isTrue();
    }

    private void type(String commands) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-euxc", commands)
                .directory(LiveCase.HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("said").toFile());
        shell.environment().put("HOME", dir.toString());
        shell.environment().put("TIDEMARK_JAVA_OPTS", "-Duser.home=" + dir + " -Djava.io.tmpdir=" + dir);
        shell.environment().merge("PATH", dir.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        int code = shell.start().waitFor();
        assertThat(code)
                .as(commands + Files.readString(dir.resolve("said"), StandardCharsets.UTF_8))
                .isZero();
    }
}
