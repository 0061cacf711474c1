package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Compares what finished runs left behind, byte by byte. */
final class OutputFiles {

    private static final List<String> OUTPUT = List.of(
            "bars.csv", "digest.json", "ema.csv", "features.csv", "rejected.csv", "signals.csv", "summary.json");

    private OutputFiles() {}

    /** Every stream has records, forming bars among them. */
    static void assertFilled(Path out) throws IOException {
        for (String name : OUTPUT) {
            if (name.endsWith(".csv")) {
                try (Stream<String> lines = Files.lines(out.resolve(name))) {
                    assertThat(lines.skip(1)).as(name).isNotEmpty();
                }
            }
        }
        try (Stream<String> bars = Files.lines(out.resolve("bars.csv"))) {
            assertThat(bars).as("bars.csv").anyMatch(bar -> bar.contains(",preview,"));
        }
    }

    /** Both folders hold the output files, with the same bytes, and nothing else but the order of the run. */
    static void assertSame(Path actual, Path expected) throws IOException {
        try (Stream<Path> files = Files.list(actual)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("run.properties")))
                    .as("files of %s", actual)
                    .containsExactlyInAnyOrderElementsOf(OUTPUT);
        }
        for (String name : OUTPUT) {
            assertThat(Files.mismatch(actual.resolve(name), expected.resolve(name)))
                    .as("first different byte of %s in %s", name, actual)
                    .isEqualTo(-1);
        }
    }
}
