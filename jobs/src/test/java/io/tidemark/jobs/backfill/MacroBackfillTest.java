package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backfill with a table of macro values: what a session in Bogota, open from 13:00 UTC on, sees of it. */
class MacroBackfillTest {

    private static final String HEADER = "series,value_date,received_at,value\n";
    private static final String FEAR = "name: fear\ntimeframes: [5m]\nfeatures: {fear: regime_vix}\n";
    private static final List<String> WEEKDAYS = List.of(
            "2024-02-05",
            "2024-02-06",
            "2024-02-07",
            "2024-02-08",
            "2024-02-09",
            "2024-02-12",
            "2024-02-13",
            "2024-02-14");

    @TempDir
    Path files;

    @BeforeEach
    void write() throws IOException {
        StringBuilder bars = new StringBuilder("time,open,high,low,close,volume\n");
        for (String day : WEEKDAYS) {
            for (String minute : List.of("08:00", "08:01", "12:59")) {
                bars.append(day).append('T').append(minute).append(":00-05:00,4000,4001,3999,4000.5,1\n");
            }
        }
        Files.writeString(files.resolve("bars.csv"), bars);
        Files.writeString(
                files.resolve("set.yaml"),
                "name: dollar\ntimeframes: [5m]\nfeatures: {dxy: macro(dxy), bonds: 'macro(us_10y)',"
                        + " change: 'macro_change(dxy,1)', complete: macro_complete}\n");
    }

    private CommandRun run(String table) throws IOException {
        Files.writeString(files.resolve("macro.csv"), HEADER + table);
        return backfill(" -D macro.files=[@/macro.csv]");
    }

    private CommandRun backfill(String more) {
        return CommandRun.backfill(
                files,
                "--bars @/bars.csv --instrument USDCOP --bar-size 1m --session FX_COP --timeframes 5m"
                        + " --through 2024-02-15T00:00:00Z --features @/set.yaml --parallelism 2" + more);
    }

    /** Day → the one row of values, and of what is missing, that all its bars have; days whose bars differ are no day. */
    private static Map<String, String> days(CommandRun run) throws IOException {
        assertThat(run.code()).as(run.err()).isZero();
        Map<String, String> days = new LinkedHashMap<>();
        List<String> lines = run.lines("features.csv");
        assertThat(lines).hasSize(1 + 2 * WEEKDAYS.size());
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            String day = cells[2].substring(0, 10);
            String seen = cells[8] + (cells[9].isEmpty() ? "" : " without " + cells[9]);
            assertThat(days.getOrDefault(day, seen)).as(day).isEqualTo(seen);
            days.put(day, seen);
        }
        return days;
    }

    /** A microsecond decides, and what comes during a session is for the next one. */
    @Test
    void onlyWhatCameBeforeTheOpenIsSeen() throws IOException {
        CommandRun run = run("""
                DXY,2024-02-05,2024-02-06T12:59:59.999999Z,101
                DXY,2024-02-06,2024-02-07T13:00:00Z,102
                DXY,2024-02-07,2024-02-08T13:00:00.000001Z,103
                DXY,2024-02-08,2024-02-09T06:00:00Z,104
                DXY,2024-02-08,2024-02-09T13:01:00Z,104.5
                DXY,2024-02-09,2024-02-09T22:00:00Z,105
                DXY,2024-02-12,2024-02-12T12:00:00Z,106
                """);
        assertThat(run.count(Outcome.PROCESSED)).isEqualTo(3 * 8 + 7);
        Map<String, String> days = days(run);
        assertThat(days.get("2024-02-05")).isEqualTo("dxy=;bonds=;change=;complete=0 without DXY:absent;UST10Y:absent");
        assertThat(days.get("2024-02-06")).startsWith("dxy=101;bonds=;change=;");
        assertThat(days.get("2024-02-07")).startsWith("dxy=101;");
        assertThat(days.get("2024-02-08")).startsWith("dxy=102;");
        assertThat(days.get("2024-02-09")).startsWith("dxy=104;bonds=;change=" + (104.0 - 103) / 103 + ";");
        // Monday sees Friday, and the revision of Thursday; Monday's own value came early and is for Tuesday.
        assertThat(days.get("2024-02-12")).startsWith("dxy=105;bonds=;change=" + (105 - 104.5) / 104.5 + ";");
        assertThat(days.get("2024-02-13")).startsWith("dxy=106;");
    }

    /** Five days carry a value; then it is gone, the job is not. */
    @Test
    void aTableThatEndsEarlyGoesStale() throws IOException {
        Map<String, String> days = days(run("""
                DXY,2024-02-02,,100
                DXY,2024-02-01,,99
                UST10Y,2024-02-01,,4.1
                """));
        String complete = "dxy=100;bonds=4.1;change=" + (100.0 - 99) / 99 + ";complete=1";
        assertThat(days.get("2024-02-05")).isEqualTo(complete);
        assertThat(days.get("2024-02-06")).isEqualTo(complete);
        assertThat(days.get("2024-02-07"))
                .startsWith("dxy=100;bonds=;change=0.01")
                .endsWith(";complete=0 without UST10Y:stale");
        String nothing = "dxy=;bonds=;change=;complete=0 without DXY:stale;UST10Y:stale";
        assertThat(days.values().stream().skip(3)).containsOnly(nothing);
    }

    @Test
    void withoutATableThereAreRowsOfNulls() throws IOException {
        assertThat(days(backfill("")).values())
                .containsOnly("dxy=;bonds=;change=;complete=0 without DXY:absent;UST10Y:absent");
    }

    /** Nobody has written "macro": the series stands in a default. */
    @Test
    void aRegimeOfASeriesThatIsNotThereIsNull() throws IOException {
        Files.writeString(files.resolve("set.yaml"), FEAR);
        assertThat(days(backfill("")).values()).containsOnly("fear= without VIX:absent");
    }

    @Test
    void theFearOfTheMarketIsARegime() throws IOException {
        Files.writeString(files.resolve("set.yaml"), FEAR);
        StringBuilder table = new StringBuilder();
        for (LocalDate day = LocalDate.of(2023, 1, 2); day.getYear() < 2025; day = day.plusDays(1)) {
            double usual = 15 + day.getDayOfMonth() % 3;
            if (day.getDayOfWeek().getValue() <= 5) {
                table.append("VIX,").append(day).append(",,");
                table.append(day.equals(LocalDate.of(2024, 2, 8)) ? 30 : usual).append('\n');
            }
        }
        Map<String, String> days = days(run(table.toString()));
        assertThat(days.remove("2024-02-09")).isEqualTo("fear=1");
        assertThat(days.values()).hasSize(7).containsOnly("fear=0");
    }

    /** Rows that cannot be read are told with their place, and stop nothing. */
    @Test
    void aBadRowIsRejectedAlone() throws IOException {
        CommandRun run = run("DXY,2024-02-02,,100\nDYX,2024-02-02,,7\nDXY,2024-02-05,,much\n");
        assertThat(run.count(Outcome.REJECTED)).isEqualTo(2);
        assertThat(run.lines("rejected.csv"))
                .anyMatch(line -> line.contains("macro.csv:3") && line.contains("DXY"))
                .anyMatch(line -> line.contains("macro.csv:4"));
        assertThat(days(run).get("2024-02-05")).startsWith("dxy=100;");
    }

    /** However many values there are, and whatever is wrong with one of them. */
    @Test
    void aMarketOfWhichNothingCouldBeUsedIsSaid() throws IOException {
        Files.writeString(
                files.resolve("bars.csv"),
                "time,open,high,low,close,volume\nnoon,1,1,1,1,1\n2024-02-05T08:00:00-05:00,1,0.5,2,1,1\n");
        String table = "DYX,2024-02-02,,7\nDXY,2024-02-02,,100\nDXY,2024-02-01,,99\n";
        CommandRun run = run(table);
        assertThat(run.err())
                .contains("tidemark: none of the 2 market records could be used; the first rejected is "
                        + files.resolve("bars.csv") + ":2: time \"noon\" is not a time");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.count(Outcome.PROCESSED)).isEqualTo(2);
        CommandRun again = backfill(" -D macro.files=[@/macro.csv] --resume");
        assertThat(run.err()).endsWith(again.err());
        assertThat(again.code()).isEqualTo(2);
    }

    @Test
    void aTableThatIsNotThereIsSaid() {
        backfill(" -D macro.files=[@/none.csv]").assertRefused("macro.files: ", "none.csv: no such file");
    }
}
