package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.SideRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks for a record that was turned away finds it: the file as it was named, the line as an editor counts. */
class RejectedOriginTest {

    @TempDir
    Path files;

    @Test
    void isTheFileAndTheLine() throws IOException {
        text(
                "a/day.csv",
                "time,price,size,id",
                "2024-01-02T09:00:00Z,100,2,1",
                "",
                "2024-01-02T09:00:01Z,none,2,2",
                "2024-01-02T09:00:02Z,100,2,3",
                "2024-01-02T09:00:02Z,100,2,3",
                "1969-01-02T09:00:02Z,100,2,4");
        packed(
                "b/day.csv.gz",
                "time,price,size,id",
                "2024-01-03T09:00:00Z,100,2,11",
                "2024-01-03T09:05:00Z,100,2,12",
                "2024-01-03T09:10:00Z,200,2,13",
                "2024-01-03T09:00:00Z,100,2,14",
                "2024-01-03T09:10:01Z,,2,15");
        text(
                "newest-first.csv",
                "time,price,size,id",
                "2024-01-04T09:00:02Z,100,2,3",
                "2024-01-04T09:00:01Z,x,2,2",
                "2024-01-04T09:00:00Z,100,2,1");
        CommandRun run = CommandRun.backfill(
                files,
                "--trades @/newest-first.csv @/*/day.csv* --instrument A.x --timeframes 1m --parallelism 2"
                        + " -D market.spike-threshold=0.5");
        List<String> turned = run.assertDone(13).stream().map(this::place).toList();
        assertThat(turned)
                .containsExactly(
                        "a/day.csv:4 rejected",
                        "a/day.csv:6 duplicate",
                        "a/day.csv:7 rejected",
                        "b/day.csv.gz:4 quarantined",
                        "b/day.csv.gz:5 late",
                        "b/day.csv.gz:6 rejected",
                        "newest-first.csv:3 rejected");
    }

    @Test
    void isThePathAsItWasGiven() throws IOException {
        text("one.csv", "time,price", "2024-01-02T09:00:00Z,x");
        Path here = Path.of("").toAbsolutePath();
        Path relative = here.relativize(files.toRealPath().resolve("one.csv"));
        CommandRun run = CommandRun.backfill(files, "--trades " + relative + " --instrument A.x --timeframes 1m");
        assertThat(run.lines("rejected.csv").get(1)).contains("," + relative + ",2,");
    }

    private String place(SideRecord record) {
        return files.relativize(Path.of(record.file())) + ":" + record.position() + " "
                + record.outcome().label();
    }

    private void text(String name, String... lines) throws IOException {
        Files.createDirectories(files.resolve(name).getParent());
        Files.writeString(files.resolve(name), String.join("\n", lines) + "\n");
    }

    private void packed(String name, String... lines) throws IOException {
        Files.createDirectories(files.resolve(name).getParent());
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(files.resolve(name)))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
