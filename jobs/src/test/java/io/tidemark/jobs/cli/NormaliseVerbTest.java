package io.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.jobs.config.ConfigReader;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code features normalise}: which rows it takes, what it writes, and what it refuses. */
class NormaliseVerbTest {

    private static final Instant FIRST = Instant.parse("2014-12-31T23:30:00Z");

    @TempDir
    Path folder;

    private Path set;

    @BeforeEach
    void aSet() throws IOException {
        set = Files.writeString(
                folder.resolve("mine.yaml"),
                "name: mine\ntimeframes: [5m]\nfeatures: {move: 'log_return(1)', when: time_normalized, rsi: 'rsi(9)'}\n");
    }

    @Test
    void statisticsOfTheSplitAloneAndTheSetOfScores() throws IOException {
        Path rows = rows("5m", new double[][] {{1, 0.1, 40}, {Double.NaN, 0.2, 60}, {3, 0.3, 50}, {1e6, 0.4, 1e6}});
        Path out = folder.resolve("made");
        Cli.Result made = normalise(rows, "--until", "2014-12-31T23:45:00Z", "--out", out.toString());
        assertThat(made.err()).isEmpty();
        assertThat(made.code()).isZero();
        JsonNode stats = new ObjectMapper()
                .readTree(out.resolve("mine_z.norm_stats.json").toFile());
        FeatureSetFile scores = ConfigReader.read(out.resolve("mine_z.yaml"), FeatureSetFile.class);
        assertThat(stats.get("feature_order_hash").textValue())
                .isEqualTo(raw().contractHash())
                .isEqualTo(scores.toSet().contractHash());
        assertThat(stats.get("row_count").intValue()).isEqualTo(3);
        assertThat(stats.get("features").get("move").toString())
                .isEqualTo("{\"mean\":2.0,\"std\":1.4142135623730951,\"min\":1.0,\"max\":3.0,\"count\":2}");
        assertThat(stats.get("features").get("when").get("std").doubleValue()).isEqualTo(1);
        assertThat(scores.timeframes()).containsExactly("5m");
        assertThat(scores.features())
                .containsEntry("move", "static_z(log_return(1),2,1.4142135623730951,10)")
                .containsEntry("when", "time_normalized")
                .containsEntry("rsi", "static_z(rsi(9),50,10,10)");
    }

    @Test
    void whatCannotBeNormalised() throws IOException {
        Path rows = rows("5m", new double[][] {{1, 0.1, 50}, {2, 0.2, 50}});
        refused(rows, "rsi stands still in the training rows (std 0)", "--until", "2015-01-02");
        refused(rows, "no rows of mine (contract " + raw().contractHash() + ") in the split", "--until", "2014-01-02");
        refused(rows, "--until soon: a date (2015-01-01)", "--until", "soon");
        refused(folder.resolve("none.csv"), "none.csv: no such file", "--until", "2015-01-02");
        Path other = Files.writeString(folder.resolve("bars.csv"), "instrument,close\n");
        refused(other, "bars.csv:1: the columns of features.csv are instrument,timeframe,ts", "--until", "2015-01-02");
        String both = Files.readString(rows) + line(new double[] {1, 2, 3}, "1h", 5);
        refused(Files.writeString(rows, both), "rows of 1h, 5m; choose with --timeframe", "--until", "2015-01-02");
    }

    private Cli.Result normalise(Path rows, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("features", "normalise", set.toString(), "--rows", rows.toString()));
        arguments.addAll(List.of(more));
        return new Cli(folder).run(arguments.toArray(String[]::new));
    }

    private void refused(Path rows, String reason, String... more) {
        Cli.Result result = normalise(rows, more);
        assertThat(result.err()).contains(reason);
        assertThat(result.code()).isEqualTo(2);
    }

    private FeatureSet raw() {
        return ConfigReader.read(set, FeatureSetFile.class).toSet();
    }

    private Path rows(String timeframe, double[][] values) throws IOException {
        StringBuilder text = new StringBuilder(new FeaturesTable().header()).append('\n');
        for (int i = 0; i < values.length; i++) {
            text.append(line(values[i], timeframe, i));
        }
        return Files.writeString(folder.resolve("features.csv"), text);
    }

    private String line(double[] values, String timeframe, int place) {
        long ts = FIRST.plus(Duration.ofMinutes(5L * place)).toEpochMilli();
        FeatureRow row = new FeatureRow("A.x", timeframe, ts, "mine", raw().contractHash(), values, List.of());
        return new FeaturesTable(List.of(raw())).format(row) + "\n";
    }
}
