package io.tidemark.jobs.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.jobs.cli.Main;
import io.tidemark.jobs.cli.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A call of {@code run} as its user types it, that is to be refused. */
final class RunCall {

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));

    private final Map<String, String> settings = new TreeMap<>();
    private int port;

    /** A call on a cluster, with this folder for its state. */
    RunCall(String bootstrapServers, Path state) {
        with("kafka.bootstrap-servers", bootstrapServers).with("job.state-dir", state.toString());
    }

    RunCall with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    RunCall port(int web) {
        port = web;
        return this;
    }

    /** Calls, and expects exit code 2 and all of these words on the error stream, without a stack trace. */
    void assertRefused(String... words) {
        List<String> line = new ArrayList<>(List.of("run", "--no-clock", "--port", Integer.toString(port)));
        settings.forEach((key, value) -> line.addAll(List.of("-D", key + "=" + value)));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine(new Surroundings(HOME, Map.of(), false, () -> 0L))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line.toArray(String[]::new));
        assertThat(err.toString())
                .containsPattern("(?m)^tidemark: ")
                .contains(words)
                .doesNotContain("\tat ");
        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }
}
