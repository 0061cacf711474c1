package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidemark.connectors.output.RejectedTable;
import io.tidemark.jobs.cli.CommandLines;
import io.tidemark.jobs.cli.Services;
import io.tidemark.jobs.cli.Surroundings;
import io.tidemark.jobs.service.SchemaService;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One call of the real command line in this process, and what it left behind: exit code, both streams, the folder. */
record CommandRun(int code, String out, String err, Path folder) {

    static final Path HOME = Path.of(System.getProperty("tidemark.home"));

    /** Runs {@code backfill} with these options into {@code OUT}; {@code @} stands for the folder of the files. */
    static CommandRun backfill(Path files, String options) {
        Path out = files.resolve("out");
        String words = "backfill " + options + (options.contains("--out") ? "" : " --out " + out);
        return call(out, words.replace("@", files.toString()).split(" +"));
    }

    static CommandRun call(Path folder, String... words) {
        Services services = Services.none()
                .withBackfill(new LocalBackfill(HOME))
                .withVerification(new FolderVerification())
                .withDatabase(new SchemaService(Map.of()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLines.of(services, new Surroundings(HOME, Map.of(), false, () -> 0L))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new CommandRun(code, out.toString(), err.toString(), folder);
    }

    /** Refused: exit code 2, these words, no trace of Java, and nothing was begun. */
    void assertRefused(String... words) {
        assertThat(err).contains(words).startsWith("tidemark: ").doesNotContain("\tat ", "Exception");
        assertThat(code).as(err).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(folder.resolve("run.properties")).doesNotExist();
    }

    /** Done: exit code 0, and what was read is what became of it; returns the records turned away, in file order. */
    List<SideRecord> assertDone(int in) {
        assertThat(code).as(err).isZero();
        List<SideRecord> turned = turnedAway();
        JsonNode summary = summary();
        assertThat(summary.get("in").asInt()).isEqualTo(in);
        long accounted = 0;
        for (Outcome outcome : Outcome.values()) {
            long count = summary.get("outcomes").get(outcome.label()).asLong();
            accounted += count;
            if (outcome != Outcome.PROCESSED && outcome != Outcome.IGNORED) {
                assertThat(turned.stream().filter(each -> each.outcome() == outcome))
                        .as("records in rejected.csv that are %s", outcome)
                        .hasSize((int) count);
            }
        }
        assertThat(accounted).isEqualTo(in);
        assertThat(turned).allMatch(each -> !each.file().isEmpty() && each.position() > 0);
        return turned;
    }

    long count(Outcome outcome) {
        return summary().get("outcomes").get(outcome.label()).asLong();
    }

    JsonNode summary() {
        try {
            return new ObjectMapper().readTree(folder.resolve("summary.json").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<SideRecord> turnedAway() {
        RejectedTable table = new RejectedTable();
        List<SideRecord> records = new ArrayList<>();
        try {
            String[] lines = Files.readString(folder.resolve("rejected.csv")).split("\n");
            assertThat(lines[0]).isEqualTo(table.header());
            for (int i = 1; i < lines.length; i++) {
                records.add(table.parse(lines[i]));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return records;
    }

    /** The lines of a file that the run wrote. */
    List<String> lines(String name) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(folder.resolve(name));
                Stream<String> lines = reader.lines()) {
            return lines.toList();
        }
    }
}
