package io.tidemark.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigHashTest {

    private static final SortedMap<String, Record> NOTHING = new TreeMap<>();

    /** Another value for every key. A key that is missing here fails {@link #theTableKnowsEveryKey}. */
    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("market.lateness-bound", "3s"),
            Map.entry("market.duplicate-window", "5s"),
            Map.entry("market.spike-threshold", "0.3"),
            Map.entry("market.timeframes", "1m"),
            Map.entry("market.base-slice", "1s"),
            Map.entry("market.align", "clock"),
            Map.entry("market.rolling-origin", "first"),
            Map.entry("market.previews", "true"),
            Map.entry("market.session", "NSE"),
            Map.entry("market.instruments", "other"),
            Map.entry("market.sessions", "other"),
            Map.entry("job.parallelism", "5"),
            Map.entry("job.max-parallelism", "128"),
            Map.entry("job.backend", "rocksdb"),
            Map.entry("job.checkpoint-interval", "1s"),
            Map.entry("job.object-reuse", "false"),
            Map.entry("job.state-dir", "other"),
            Map.entry("job.metrics-port", "9250"),
            Map.entry("ema.enabled", "true"),
            Map.entry("ema.periods", "5"),
            Map.entry("ema.alignments", "daily"),
            Map.entry("ema.timeframes", "7D"),
            Map.entry("ema.rows", "all"),
            Map.entry("features.sets", "core-first"),
            Map.entry("features.dir", "other"),
            Map.entry("strategies.active", "ema-cross"),
            Map.entry("strategies.dir", "other"),
            Map.entry("macro.dir", "other"),
            Map.entry("macro.files", "other.csv"),
            Map.entry("output.format", "csv"),
            Map.entry("kafka.bootstrap-servers", "other:9092"),
            Map.entry("kafka.transaction-prefix", "other"),
            Map.entry("kafka.transaction-timeout", "2m"),
            Map.entry("kafka.client-file", "other"),
            Map.entry("kafka.format", "binance"),
            Map.entry("kafka.allow-plaintext", "true"),
            Map.entry("database.url", "jdbc:postgresql://localhost/x"),
            Map.entry("database.user", "other"),
            Map.entry("database.password-file", "other"),
            Map.entry("database.password-env", "OTHER"),
            Map.entry("database.tls", "off"),
            Map.entry("database.allow-plaintext", "true"),
            Map.entry("database.batch-size", "5"),
            Map.entry("database.flush-interval", "1s"),
            Map.entry("database.retries", "5"),
            Map.entry("database.outage-patience", "1s"));

    static Stream<String> keys() {
        return Schema.paths(TidemarkConfig.class).stream();
    }

    @Test
    void theTableKnowsEveryKey() {
        assertThat(OTHER).containsOnlyKeys(Schema.paths(TidemarkConfig.class));
    }

    @Test
    void everyKeyIsInExactlyOneList() {
        assertThat(Stream.concat(ConfigHash.MEANING.stream(), ConfigHash.OPERATION.stream()))
                .containsExactlyInAnyOrderElementsOf(Schema.paths(TidemarkConfig.class));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void changesWithMeaningAlone(String key) {
        String changed = hash(key + "=" + OTHER.get(key));
        if (ConfigHash.MEANING.contains(key)) {
            assertThat(changed).isNotEqualTo(hash());
        } else {
            assertThat(changed).isEqualTo(hash());
        }
    }

    @Test
    void dependsOnValuesNotOnTheirSpelling() {
        assertThat(hash("market.lateness-bound=2000ms", "market.spike-threshold=.2", "market.duplicate-window=2s"))
                .isEqualTo(hash())
                .matches("[0-9a-f]{16}");
    }

    @Test
    void coversTheDocumentsThatTheConfigurationNames() {
        TidemarkConfig config = load();
        SortedMap<String, Record> rsi = documents(Map.of("rsi_14", "rsi(14)"));
        assertThat(ConfigHash.of(config, rsi)).isNotEqualTo(ConfigHash.of(config, NOTHING));
        assertThat(ConfigHash.of(config, documents(Map.of("rsi_14", "rsi(15)"))))
                .isNotEqualTo(ConfigHash.of(config, rsi));
        assertThat(ConfigHash.of(config, documents(Map.of("rsi_14", "rsi(14)"))))
                .isEqualTo(ConfigHash.of(config, rsi));
    }

    private static SortedMap<String, Record> documents(Map<String, String> features) {
        return new TreeMap<>(Map.of("features/core", new FeatureSetFile("core", List.of(), features)));
    }

    private static String hash(String... settings) {
        return ConfigHash.of(load(settings), NOTHING);
    }

    private static TidemarkConfig load(String... settings) {
        List<Setting> options = Stream.of(settings).map(Setting::of).toList();
        return new ConfigLoader(Path.of("no-home"), Map.of())
                .load(Optional.empty(), Optional.empty(), options)
                .config();
    }
}
