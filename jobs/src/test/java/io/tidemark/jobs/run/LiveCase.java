package io.tidemark.jobs.run;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.simulator.InstrumentSpec;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.ConfigLoader;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.jobs.config.StrategyFile;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.jobs.live.LivePlans;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.MarketPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A live job over a simulated market as its user writes it down, and the plans that it has then. */
record LiveCase(Path file, LivePlans plans) {

    static final Path HOME = Path.of(System.getProperty("tidemark.home"));

    private static final String YAML = """
            kafka:
              bootstrap-servers: %s
            job:
              state-dir: %s
              checkpoint-interval: 300ms
              parallelism: 2
            market:
              instruments: %s
              base-slice: 5m
              timeframes: [5m, 1h, 4h, 1D, 1W_CAL_ISO, 1M_CAL]
            features:
              sets: [core-first]
            strategies:
              active: [ema-cross]
            ema:
              enabled: true
              periods: [3, 9, 21]
            """;

    private static final String STRATEGY = """
            id: ema-cross
            version: 1
            features: core-first
            timeframes: [5m, 1h]
            rules:
              enter-long: cross_above(ema_9, ema_21)
              exit-long: cross_below(ema_9, ema_21)
              enter-short: cross_below(ema_9, ema_21)
              exit-short: cross_above(ema_9, ema_21)
            """;

    /** Writes it below a folder. */
    static LiveCase write(SimulationSpec spec, KafkaTarget target, Path dir) throws IOException {
        Path instruments = dir.resolve("instruments.yaml");
        Files.writeString(
                instruments,
                spec.instruments().stream()
                        .map(InstrumentSpec::instrument)
                        .map(each -> "  " + each.name() + ": {asset-class: sim, session: " + each.session()
                                + ", base: A, quote: B}\n")
                        .collect(Collectors.joining("", "instruments:\n", "")));
        Path strategies = Files.createDirectories(dir.resolve("strategies"));
        Files.writeString(strategies.resolve("ema-cross.yaml"), STRATEGY);
        Path file = dir.resolve("mine.yaml");
        Files.writeString(
                file,
                YAML.formatted(target.bootstrapServers(), dir.resolve("state"), instruments)
                        .replace("active:", "dir: " + strategies + "\n  active:"));
        return new LiveCase(file, plans(file));
    }

    private static LivePlans plans(Path file) {
        TidemarkConfig config = new ConfigLoader(HOME, Map.of())
                .load(Optional.of(file), Optional.empty(), List.of())
                .config();
        ConfigFiles files = new ConfigFiles(HOME);
        BackfillRequest.Documents documents = new BackfillRequest.Documents(
                files.instruments(config.market().instruments()),
                List.of(files.read(config.features().dir(), "core-first", FeatureSetFile.class)),
                List.of(files.read(config.strategies().dir(), "ema-cross", StrategyFile.class)));
        return LivePlans.of(config, documents, files);
    }

    /** The market's plan for a log that ends: complete up to its horizon, beyond it nothing is real. */
    MarketPlan upTo(long horizonMillis) {
        MarketPlan live = plans.market();
        BarRules rules = live.rules();
        return new MarketPlan(
                live.sessions(),
                live.instruments(),
                live.fallback(),
                live.timeframes(),
                live.base(),
                live.align(),
                new BarRules(
                        rules.boundMicros(),
                        rules.duplicateWindowMicros(),
                        rules.spikeShare(),
                        rules.heartbeats(),
                        horizonMillis,
                        rules.previews(),
                        rules.originFirst()));
    }
}
