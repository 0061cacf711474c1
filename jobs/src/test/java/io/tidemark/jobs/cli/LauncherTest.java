package io.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script, with a Java and a Maven that only note how they are called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX script")
class LauncherTest {

    private record Result(int code, String text) {}

    @TempDir
    Path home;

    @BeforeEach
    void house() throws IOException {
        Path script = Path.of(System.getProperty("tidemark.home"), "tidemark");
        write("tidemark", Files.readString(script), true);
        write("pom.xml", "<project/>", false);
        write("jobs/src/main/java/A.java", "", false);
        write("jdk/bin/java", fakeJava("17.0.1"), true);
        write(
                "mvnw",
                "#!/bin/sh\necho mvnw \"$@\"\nmkdir -p jobs/target\necho x >jobs/target/tidemark.jar\n"
                        + "echo flink.jar >jobs/target/classpath.txt\n",
                true);
    }

    @Test
    void buildsWhenThereIsNoBuildAndOnlyThen() throws Exception {
        assertThat(launch().text()).contains("mvnw -q -DskipTests -pl jobs -am package");
        assertThat(launch().text()).doesNotContain("mvnw");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        launch();
        Files.setLastModifiedTime(
                home.resolve("jobs/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(launch().text()).contains("mvnw");
    }

    @Test
    void handsOptionsAndTheExitCodeThrough() throws Exception {
        launch();
        Result result = launch("verify", "a b", "exit=7");
        assertThat(result.code()).isEqualTo(7);
        assertThat(result.text())
                .contains("<-Dtidemark.home=" + home.toRealPath() + ">", "<-Dtidemark.terminal=false>")
                .contains("jobs/target/tidemark.jar:flink.jar>", "<io.tidemark.jobs.cli.Main><verify><a b><exit=7>");
    }

    @Test
    void saysWhichJavaItNeeds() throws Exception {
        write("jdk/bin/java", fakeJava("11.0.2"), true);
        Result result = launch();
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.text()).contains("Java 17 or newer is needed", "is version 11");
        Files.delete(home.resolve("jdk/bin/java"));
        assertThat(launch().text()).contains("there is no bin/java in it");
    }

    @Test
    void saysThatTheBuildFailed() throws Exception {
        write("mvnw", "#!/bin/sh\necho no such artifact\nexit 1\n", true);
        Result result = launch();
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.text()).contains("no such artifact", "tidemark: the build failed");
    }

    private static String fakeJava(String version) {
        return "#!/bin/sh\nif [ \"$1\" = -version ]; then echo 'openjdk version \"" + version
                + "\" 2024' >&2; exit 0; fi\n"
                + "for word; do printf '<%s>' \"$word\"; done\n"
                + "case \"$word\" in exit=*) exit \"${word#exit=}\";; esac\n";
    }

    private void write(String name, String text, boolean executable) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(!executable || file.toFile().setExecutable(true)).isTrue();
    }

    private Result launch(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("tidemark").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().remove("TIDEMARK_JAVA_OPTS");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), text);
    }
}
