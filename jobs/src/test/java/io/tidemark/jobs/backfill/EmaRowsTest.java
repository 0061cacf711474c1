package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which averages a file keeps: those at closes, the newest day's previews too, or all. */
class EmaRowsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    private static final int DAYS = 20;

    @TempDir
    Path files;

    @Test
    void areThoseTheConfigurationSays() throws IOException {
        StringBuilder daily = new StringBuilder("date,open,high,low,close\n");
        for (int day = 0; day < DAYS; day++) {
            daily.append(FIRST.plusDays(day))
                    .append(",100,109,91,")
                    .append(100 + day % 7)
                    .append('\n');
        }
        Files.writeString(files.resolve("daily.csv"), daily);
        List<String> all = run("all");
        assertThat(run("latest")).isEqualTo(newest(all));
        assertThat(run("canonical"))
                .isEqualTo(all.stream().filter(row -> !isPreview(row)).toList());
        assertThat(newest(all)).hasSizeLessThan(all.size()).anyMatch(EmaRowsTest::isPreview);
    }

    /** Every close, and of each series its last row whatever it is. */
    private static List<String> newest(List<String> all) {
        Map<String, String> last = new LinkedHashMap<>();
        all.forEach(row -> last.put(series(row), row));
        return all.stream()
                .filter(row -> !isPreview(row) || last.get(series(row)).equals(row))
                .toList();
    }

    /** Instrument, alignment, timeframe and period. */
    private static String series(String row) {
        return String.join(",", List.of(row.split(",")).subList(0, 4));
    }

    private static boolean isPreview(String row) {
        return row.endsWith(",true");
    }

    private List<String> run(String rows) throws IOException {
        Path out = files.resolve(rows);
        CommandRun run = CommandRun.backfill(
                files,
                "--bars @/daily.csv --bar-size 1D --instrument A.x --timeframes 1D,2D,7D,1W_CAL_ISO --parallelism 1"
                        + " -D ema.enabled=true -D ema.periods=2,3 -D ema.rows=" + rows + " --out " + out);
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = new ArrayList<>(Files.readAllLines(out.resolve("ema.csv")));
        lines.remove(0);
        return lines;
    }
}
