package io.tidemark.connectors.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputMergeTest {

    private static final List<OutputTable<?>> TABLES = List.of(new BarTable(), new RejectedTable());
    private static final int RECORDS = 5_000;

    @TempDir
    Path dir;

    @Test
    void mergesOnDiskAsInMemory() throws IOException {
        Map<String, Digest> memory = new OutputMerge(parts("memory", 3)).merge(TABLES);
        Map<String, Digest> disk = new OutputMerge(parts("disk", 5), 311).merge(TABLES);
        assertThat(disk).hasToString(memory.toString());
        for (String file : List.of("bars.csv", "rejected.csv", "digest.json")) {
            assertThat(dir.resolve("disk").resolve(file))
                    .hasSameTextualContentAs(dir.resolve("memory").resolve(file));
        }
        try (var left = Files.list(dir.resolve("disk"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("bars.csv", "rejected.csv", "digest.json");
        }
    }

    @Test
    void sortsByKeyAndDigestsEveryRecord() throws IOException {
        Map<String, Digest> digests = new OutputMerge(parts("out", 2)).merge(TABLES);
        BarTable table = new BarTable();
        List<Bar> sorted = new ArrayList<>();
        try (RecordReader reader = RecordReader.open(dir.resolve("out/bars.csv"))) {
            assertThat(reader.next()).isEqualTo(table.header());
            for (var row = reader.next(table); row != null; row = reader.next(table)) {
                sorted.add(row.record());
            }
        }
        assertThat(sorted).hasSize(RECORDS).isSortedAccordingTo(table.order());
        Digest expected = new Digest();
        Draws draws = new Draws(9);
        for (int i = 0; i < RECORDS; i++) {
            expected.add(draws.bar().write(new CanonicalBytes()));
        }
        assertThat(digests.get("bars")).hasToString(expected.toString());
        assertThat(dir.resolve("out/digest.json"))
                .content()
                .startsWith(
                        "{\n  \"bars\": {\"count\": 5000, \"digest\": \"" + expected.hex() + "\"},\n  \"rejected\": {");
    }

    @Test
    void mergedTwiceIsMergedOnce() throws IOException {
        Path out = parts("out", 2);
        Map<String, Digest> first = new OutputMerge(out).merge(TABLES);
        assertThat(new OutputMerge(out).merge(TABLES)).hasToString(first.toString());
    }

    @Test
    void leavesUnfinishedPartsOut() throws IOException {
        Path out = parts("out", 2);
        Files.writeString(out.resolve("parts/bars/.part-9.inprogress.1"), "half a li");
        assertThat(new OutputMerge(out).merge(TABLES).get("bars").count()).isEqualTo(RECORDS);
    }

    @Test
    void aRunWithoutRecordsHasFilesWithHeaders() throws IOException {
        new OutputMerge(dir.resolve("none")).merge(TABLES);
        assertThat(dir.resolve("none/bars.csv")).hasContent(new BarTable().header());
        assertThat(dir.resolve("none/digest.json")).content().contains("\"bars\": {\"count\": 0, ");
    }

    @Test
    void aBrokenPartIsNamedWithItsLine() throws IOException {
        Path out = parts("out", 1);
        Files.writeString(out.resolve("parts/bars/part-x"), new BarTable().format(new Draws(1).bar()) + "\nbroken\n");
        assertThatThrownBy(() -> new OutputMerge(out).merge(TABLES))
                .hasMessageContaining("part-x:2: bars: 19 columns expected");
    }

    /** A folder with the same records, spread over so many part files. */
    private Path parts(String name, int parts) throws IOException {
        Path out = dir.resolve(name);
        Draws bars = new Draws(9);
        Draws sides = new Draws(10);
        write(out.resolve("parts/bars"), parts, () -> new BarTable().format(bars.bar()));
        write(out.resolve("parts/rejected"), parts, () -> new RejectedTable().format(sides.side()));
        return out;
    }

    private static void write(Path to, int parts, java.util.function.Supplier<String> lines) throws IOException {
        Files.createDirectories(to);
        List<StringBuilder> texts = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            texts.add(new StringBuilder());
        }
        for (int i = 0; i < RECORDS; i++) {
            texts.get(i % parts).append(lines.get()).append('\n');
        }
        for (int i = 0; i < parts; i++) {
            Files.writeString(to.resolve("part-" + i), texts.get(i));
        }
    }
}
