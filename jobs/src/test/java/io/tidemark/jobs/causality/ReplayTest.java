package io.tidemark.jobs.causality;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.output.CsvRow;
import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.connectors.simulator.PartFiles;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.jobs.backfill.LogSurvey;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.state.analysis.Analyses;
import io.tidemark.state.analysis.ReferencePlan;
import io.tidemark.state.bar.Markets;
import io.tidemark.state.feature.FeatureRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rooms in one thread say what the job says: all rows of {@code features.csv}, digit for digit. */
class ReplayTest {

    @TempDir
    Path files;

    @Test
    void barsOfTwoInstruments() throws IOException {
        BarFiles.write(files.resolve("A.x.csv"), Duration.ofMinutes(30), 900, 3);
        BarFiles.write(files.resolve("B.x.csv"), Duration.ofMinutes(30), 900, 4);
        Path set = set("close@B.x");
        assertSame(
                "--bars " + files + "/A.x.csv " + files + "/B.x.csv --bar-size 30m --session US_EQUITY"
                        + " --timeframes 30m,2h,1D",
                set,
                300);
    }

    @Test
    void faultyTradesWithHeartbeatsInSeveralPartitions() throws IOException {
        Path log = Files.createDirectory(files.resolve("log"));
        PartFiles.write(new SimulatedMarket(Profiles.small(11)), log, Profiles.PARTITIONS);
        String other = Profiles.small(11).instruments().get(1).instrument().name();
        assertSame(
                "--log " + log + "/*.csv --timeframes 5m,1h,1D -D market.base-slice=5m", set("close@" + other), 2_000);
    }

    private Path set(String other) throws IOException {
        return Files.writeString(files.resolve("twin.yaml"), """
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
                """.replace("OTHER", other));
    }

    private void assertSame(String log, Path set, int atLeast) throws IOException {
        Path out = files.resolve("out");
        Verbs.Said backfill = Verbs.call("backfill " + log + " --features " + set + " --out " + out);
        assertThat(backfill.code()).as(backfill.err()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("features.csv"));
        assertThat(lines).hasSizeGreaterThan(atLeast);
        assertThat(replayed("causality " + set + " " + log)).isEqualTo(lines.subList(1, lines.size()));
    }

    private static List<String> replayed(String words) {
        LogSurvey survey = LogSurvey.of(Verbs.request(words).log(), new ConfigFiles(Verbs.HOME));
        Replay.Rooms rooms = new Replay.Rooms(
                Markets.of(survey.market()),
                Analyses.of(survey.market(), survey.analysis()),
                ReferencePlan.of(survey.analysis()));
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
