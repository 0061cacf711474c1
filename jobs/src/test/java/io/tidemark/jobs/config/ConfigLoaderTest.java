package io.tidemark.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {

    private static final String VARIABLE = "TIDEMARK_MARKET_LATENESS_BOUND";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void files() throws IOException {
        file = folder.resolve("mine.yaml");
        Files.writeString(file, "market:\n  lateness-bound: 3s\n  timeframes: [1m, 7D]\n");
        Files.writeString(
                folder.resolve("mine.prod.yaml"), "market:\n  lateness-bound: 4s\njob:\n  backend: rocksdb\n");
    }

    @Test
    void eachLayerWinsOverTheOnesBelow() {
        assertThat(bound(loader(Map.of()).load())).isEqualTo(Duration.ofSeconds(2));
        assertThat(bound(loader(Map.of()).load(Optional.of(file), Optional.empty(), List.of())))
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(bound(loader(Map.of()).load(Optional.of(file), Optional.of("prod"), List.of())))
                .isEqualTo(Duration.ofSeconds(4));
        Map<String, String> environment = Map.of(VARIABLE, "5s", "TIDEMARK_ENVIRONMENT", "prod");
        Effective effective = loader(environment).load(Optional.of(file), Optional.empty(), List.of());
        assertThat(bound(effective)).isEqualTo(Duration.ofSeconds(5));
        assertThat(effective.config().job().backend()).isEqualTo(JobConfig.Backend.ROCKSDB);
        assertThat(bound(loader(environment)
                        .load(Optional.of(file), Optional.empty(), List.of(Setting.of("market.lateness-bound=6s")))))
                .isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void showSaysWhereEachValueCameFrom() {
        Map<String, String> environment = Map.of("TIDEMARK_JOB_PARALLELISM", "3");
        List<String> lines = loader(environment)
                .load(
                        Optional.of(file),
                        Optional.of("prod"),
                        List.of(Setting.of("ema.periods=9,21"), new Setting("--session", "market.session", "NSE")))
                .lines();
        assertThat(lines.stream().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "market.spike-threshold = 0.20 # default",
                        "market.duplicate-window = ~ # default",
                        "market.timeframes = [1m, 7D] # " + file + ":3",
                        "market.lateness-bound = 4s # " + folder.resolve("mine.prod.yaml") + ":2",
                        "job.parallelism = 3 # environment TIDEMARK_JOB_PARALLELISM",
                        "ema.periods = 9,21 # -D ema.periods",
                        "market.session = NSE # --session");
    }

    @Test
    void defaultsNameEveryKey() {
        List<String> shown = loader(Map.of()).load().lines().stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(shown).containsExactlyElementsOf(Schema.paths(TidemarkConfig.class));
    }

    @Test
    void theHomeFolderMayCarryItsOwnDefaults() throws IOException {
        Path defaults = folder.resolve(ConfigLoader.DEFAULTS);
        Files.createDirectories(defaults.getParent());
        Files.writeString(
                defaults,
                ConfigReader.resource(ConfigLoader.DEFAULTS).replace("lateness-bound: 2s", "lateness-bound: 1s"));
        assertThat(bound(loader(Map.of()).load())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void listsMayBeWrittenWithCommasOrBracketsOutsideFiles() {
        Map<String, String> environment = Map.of("TIDEMARK_MARKET_TIMEFRAMES", "1m, 1D");
        TidemarkConfig config = loader(environment)
                .load(Optional.empty(), Optional.empty(), List.of(Setting.of("ema.periods=[5, 9]")))
                .config();
        assertThat(config.market().timeframes()).containsExactly("1m", "1D");
        assertThat(config.ema().periods()).containsExactly(5, 9);
    }

    @Test
    void theDuplicateWindowFollowsTheBound() {
        assertThat(loader(Map.of(VARIABLE, "9s")).load().config().market().duplicateWindow())
                .contains(Duration.ofSeconds(9));
    }

    @Test
    void problemsOfAllLayersComeTogether() throws IOException {
        Files.writeString(file, "market:\n  timefames: [1m]\n  spike-threshold: -1\njobs: {}\n");
        Map<String, String> environment =
                Map.of("TIDEMARK_JOB_PARALLELISM", "0", "TIDEMARK_MARKET_LATENES_BOUND", "1s");
        assertThatThrownBy(() -> loader(environment)
                        .load(Optional.of(file), Optional.empty(), List.of(Setting.of("ema.rows=some"))))
                .isInstanceOf(ConfigException.class)
                .hasMessage(String.join(
                        "\n",
                        file + ":2:3: unknown key 'timefames' (nearest: timeframes)",
                        file + ":3:20: spike-threshold must be greater than 0",
                        file + ":4:1: unknown key 'jobs' (nearest: job)",
                        "environment TIDEMARK_JOB_PARALLELISM: parallelism must be between 1 and max-parallelism (720)",
                        "environment TIDEMARK_MARKET_LATENES_BOUND: unknown key (nearest: " + VARIABLE + ")",
                        "-D ema.rows: 'some' is not one of canonical, latest, all"));
    }

    @Test
    void anOverlayThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> loader(Map.of()).load(Optional.of(file), Optional.of("moon"), List.of()))
                .hasMessageEndingWith("mine.moon.yaml: no such file");
    }

    @Test
    void otherVariablesAreNotOurs() {
        loader(Map.of("TIDEMARK_LOG_FILE", "x", "PATH", "/bin")).load();
    }

    private ConfigLoader loader(Map<String, String> environment) {
        return new ConfigLoader(folder, environment);
    }

    private static Duration bound(Effective effective) {
        return effective.config().market().latenessBound();
    }
}
