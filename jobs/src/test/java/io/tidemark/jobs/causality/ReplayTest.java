package io.tidemark.jobs.causality;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.output.CsvRow;
import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.connectors.simulator.PartFiles;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.jobs.backfill.LogSurvey;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.state.feature.FeatureRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms in one thread say what the job says: all rows of {@code features.csv}, digit for digit. */
class ReplayTest {

    private static final String BARS =
            "--bars @/A.x.csv @/B.x.csv --bar-size 30m --session US_EQUITY --timeframes 30m,2h,1D";

    @TempDir
    Path files;

    @Test
    void barsOfTwoInstruments() throws IOException {
        BarFiles.write(files.resolve("A.x.csv"), Duration.ofMinutes(30), 900, 3);
        BarFiles.write(files.resolve("B.x.csv"), Duration.ofMinutes(30), 900, 4);
        assertSame(BARS.replace("@", files.toString()), set("close@B.x"), 300);
    }

    /** Beside the bars of others, and alone. */
    @ParameterizedTest
    @ValueSource(strings = {"close@B.x", "close"})
    void macroValuesBesideTheBars(String other) throws IOException {
        BarFiles.write(files.resolve("A.x.csv"), Duration.ofMinutes(30), 900, 3);
        BarFiles.write(files.resolve("B.x.csv"), Duration.ofMinutes(30), 900, 4);
        String table = MacroTables.write(files.resolve("macro.csv"), "2024-01-31", 6);
        List<String> lines = assertSame(
                BARS.replace("@", files.toString()) + table,
                set(other, "  dxy: macro(dxy)", "  z: macro_z(embi,50)", "  complete: macro_complete"),
                300);
        assertThat(lines.stream().map(line -> line.replaceFirst(".*;dxy=([^;]*);.*", "$1")))
                .doesNotContain("")
                .satisfies(values -> assertThat(values.stream().distinct()).hasSizeGreaterThan(8));
    }

    @Test
    void quotesAndBooksBesideTheTrades() throws IOException {
        Path one = BookLogs.write(files.resolve("A.x.jsonl"), "A.x", 5_000, 7);
        Path two = BookLogs.write(files.resolve("B.x.jsonl"), "B.x", 5_000, 8);
        List<String> lines = assertSame(
                "--log " + one + " " + two + " --timeframes 1m,15m",
                Files.writeString(
                        files.resolve("book.yaml"),
                        "name: book\nfeatures: {other: close@B.x, bid: bid, sizes: ask_size, bps: spread_bps, best:"
                                + " depth_imbalance_1, deep: depth_imbalance_5, later: 'sma(microprice,3)@15m'}\n"),
                2_000);
        // Sides of quotes are instruments without quotes of their own.
        assertThat(lines.stream()
                        .filter(line -> line.matches(".*;bps=[^;]+;best=[^;]+;deep=[^;]+;later=.+"))
                        .count())
                .isGreaterThan(200);
    }

    @Test
    void faultyTradesWithHeartbeatsInSeveralPartitions() throws IOException {
        Path log = Files.createDirectory(files.resolve("log"));
        PartFiles.write(new SimulatedMarket(Profiles.small(11)), log, Profiles.PARTITIONS);
        String other = Profiles.small(11).instruments().get(1).instrument().name();
        assertSame(
                "--log " + log + "/*.csv --timeframes 5m,1h,1D -D market.base-slice=5m", set("close@" + other), 2_000);
    }

    private Path set(String other, String... more) throws IOException {
        return Files.writeString(
                files.resolve("twin.yaml"), """
                name: twin
                features:
                  rsi_14: rsi(14)
                  ema_9: ema(close,9)
                  day_rsi: rsi(3)@1D
                  day_close: close@1D
                  other: OTHER
                  other_move: pct_return(OTHER,1)
                  hour: hour
                  weekday: weekday
                  progress: session_progress
                  first: session_first
                  session_open: session_minute
                  long_tail: "ta4j:SMA(close,5,window=10)"
                """.replace("OTHER", other) + String.join("\n", more) + "\n");
    }

    private List<String> assertSame(String log, Path set, int atLeast) throws IOException {
        Path out = files.resolve("out");
        Verbs.Said backfill = Verbs.call("backfill " + log + " --features " + set + " --out " + out);
        assertThat(backfill.code()).as(backfill.err()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("features.csv"));
        assertThat(lines).hasSizeGreaterThan(atLeast);
        List<String> replayed = replayed("causality " + set + " " + log);
        assertThat(replayed).isEqualTo(lines.subList(1, lines.size()));
        return replayed;
    }

    private static List<String> replayed(String words) {
        LogSurvey survey = LogSurvey.of(Verbs.request(words).log(), new ConfigFiles(Verbs.HOME));
        Replay.Rooms rooms = Replay.Rooms.of(survey.market(), survey.analysis());
        List<FeatureRow> rows = new ArrayList<>();
        Replay replay = new Replay(rooms, rows::add);
        Player.of(survey.market().rules().boundMicros())
                .play(replay, JudgedLog.read(survey, new TurnedAway()).records());
        replay.advance(Long.MAX_VALUE);
        FeaturesTable table =
                new FeaturesTable(List.of(survey.analysis().features().get(0).set()));
        rows.sort(table.order());
        CsvRow line = new CsvRow();
        List<String> lines = new ArrayList<>();
        for (FeatureRow row : rows) {
            line.clear();
            table.format(row, line);
            lines.add(line.toString());
        }
        return lines;
    }
}
