package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said up to a moment is said by the log up to it: the output of a prefix is a prefix of the output. */
class NoLookAheadTest {

    private static final long SEED = 53;

    /** Which column says when a row was known. */
    private static final Map<String, String> TIMES =
            Map.of("bars.csv", "close_time", "ema.csv", "ts", "features.csv", "ts", "signals.csv", "time");

    @TempDir
    Path files;

    @Test
    void theFutureChangesNothing() throws IOException {
        LogFolder.write(files.resolve("whole"), SEED, 1);
        CommandRun whole = run("whole");
        for (int percent : new int[] {35, 80}) {
            cut(percent);
            CommandRun prefix = run("prefix" + percent);
            String known = lastClose(prefix);
            for (String table : TIMES.keySet()) {
                List<String> early = upTo(known, prefix, table);
                assertThat(early).as(table).hasSizeGreaterThan(2);
                assertThat(early).as("%s of the first %d %%", table, percent).isEqualTo(upTo(known, whole, table));
            }
            assertThat(upTo(known, whole, "bars.csv"))
                    .hasSizeLessThan(whole.lines("bars.csv").size());
        }
    }

    /** The first lines of every part; how far their clocks got differs. */
    private void cut(int percent) throws IOException {
        Path prefix = Files.createDirectories(files.resolve("prefix" + percent));
        try (Stream<Path> parts = Files.list(files.resolve("whole"))) {
            for (Path part : parts.toList()) {
                List<String> lines = Files.readAllLines(part);
                Files.write(prefix.resolve(part.getFileName()), lines.subList(0, lines.size() * percent / 100));
            }
        }
    }

    private static String lastClose(CommandRun run) throws IOException {
        Table bars = new Table(run.lines("bars.csv"));
        return bars.rows()
                .filter(isFinal(bars))
                .map(bars.cell("close_time"))
                .max(String::compareTo)
                .orElseThrow();
    }

    private static List<String> upTo(String known, CommandRun run, String name) throws IOException {
        Table table = new Table(run.lines(name));
        var time = table.cell(TIMES.get(name));
        return table.rows()
                .filter(row -> time.apply(row).compareTo(known) <= 0)
                .filter(name.equals("bars.csv") ? isFinal(table) : row -> true)
                .toList();
    }

    /** Neither forming nor cut off by the end of the log. */
    private static Predicate<String> isFinal(Table bars) {
        var kind = bars.cell("kind");
        return row -> List.of("canonical", "synthetic").contains(kind.apply(row));
    }

    private CommandRun run(String log) throws IOException {
        Path out = files.resolve("out-" + log);
        String words = "backfill --log " + files + "/" + log + "/*.csv --timeframes 1h,1D,2D,7D --out " + out
                + " -D market.base-slice=5m " + AskAll.options(files);
        CommandRun run = CommandRun.call(out, words.split(" +"));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    /** Lines of comma-separated cells below a line of their names. */
    private record Table(List<String> lines) {

        Stream<String> rows() {
            return lines.stream().skip(1);
        }

        Function<String, String> cell(String name) {
            int at = Arrays.asList(lines.get(0).split(",")).indexOf(name);
            return row -> row.split(",", -1)[at];
        }
    }
}
