package io.tidemark.jobs.causality;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.feature.QuoteColumn;
import io.tidemark.state.macro.MacroFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kernel, every macro function and every column of quotes at as many cuts as the verb has by default. */
@Tag("thorough")
class ThousandCutsTest {

    private static final List<String> MACRO = List.of(
            "macro(dxy)",
            "macro_change(embi,3)",
            "macro_z(us_10y,252)",
            "macro_spread(col_10y,us_10y)",
            "macro_age(embi)",
            "macro_until(earnings)",
            "macro_since(earnings)",
            "macro_complete");

    @TempDir
    Path files;

    @Test
    void everyKernel() throws IOException {
        Path bars = BarFiles.write(files.resolve("A.x.csv"), Duration.ofHours(1), 1_500, 5);
        Path vix = Files.write(files.resolve("vix.csv"), vix());
        String table = " -D macro.files=[" + vix + "]";
        keepsTheLaw("all --bars " + bars + " --bar-size 1h --timeframes 1h,1D" + table, 0);
    }

    @Test
    void everyMacroFunction() throws IOException {
        for (MacroFunction function : MacroFunction.values()) {
            assertThat(MACRO).anyMatch(each -> each.startsWith(function.word() + "("));
        }
        Path bars = BarFiles.write(files.resolve("A.x.csv"), Duration.ofHours(1), 1_500, 6);
        String table = MacroTables.write(files.resolve("macro.csv"), "2024-03-20", 6);
        Files.write(
                files.resolve("earnings.csv"),
                List.of(
                        "series,value_date,received_at,value,instrument",
                        "EARNINGS,2024-01-25,2024-01-02T12:00:00Z,1,A.x",
                        "EARNINGS,2024-01-25,2024-01-20T12:00:00Z,0,A.x",
                        "EARNINGS,2024-02-01,2024-01-20T12:00:00Z,1,A.x",
                        "EARNINGS,2024-03-15,2024-02-20T12:00:00Z,1,A.x"));
        String tables = table.replace("]", "," + files.resolve("earnings.csv") + "]");
        keepsTheLaw(set(MACRO) + " --bars " + bars + " --bar-size 1h --timeframes 1h,1D" + tables, MACRO.size());
    }

    @Test
    void everyColumnOfQuotes() throws IOException {
        Path log = BookLogs.write(files.resolve("log.jsonl"), "A.x", 12_000, 7);
        keepsTheLaw(set(QuoteColumn.IDS) + " --log " + log + " --timeframes 1m,5m", QuoteColumn.IDS.size());
    }

    /** What {@code regime_vix} reads: more than the 252 value dates that it needs. */
    private static List<String> vix() {
        Stream<String> rows = LocalDate.parse("2023-01-02")
                .datesUntil(LocalDate.parse("2024-03-20"))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .map(day -> "VIX," + day + "," + day.plusDays(1) + "T06:00:00Z," + (10 + day.getDayOfYear() % 17));
        return Stream.concat(Stream.of("series,value_date,received_at,value"), rows)
                .toList();
    }

    private Path set(List<String> expressions) throws IOException {
        String features = expressions.stream()
                .map(each -> "  " + each.replaceAll("[(,]", "_").replace(")", "") + ": " + each)
                .collect(Collectors.joining("\n"));
        return Files.writeString(files.resolve("each.yaml"), "name: each\nfeatures:\n" + features + "\n");
    }

    /** So many features have values at every cut. */
    private static void keepsTheLaw(String words, int withValues) {
        Verbs.Said said = Verbs.call("causality " + words + " --from-start 50 --seed 11");
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        assertThat(said.verdict()).contains("looks ahead: 1,000 cuts (seed 11)");
        assertThat(lines(said, " 1,000   OK")).as(said.out()).hasSizeGreaterThanOrEqualTo(withValues);
        assertThat(lines(said, "LOOKS AHEAD")).isEmpty();
        assertThat(lines(said, "NOT TRIED")).isEmpty();
        if (withValues > 0) {
            assertThat(lines(said, "null in every row")).isEmpty();
        }
    }

    private static List<String> lines(Verbs.Said said, String words) {
        return Stream.of(said.out().split("\n"))
                .filter(line -> line.contains(words))
                .toList();
    }
}
