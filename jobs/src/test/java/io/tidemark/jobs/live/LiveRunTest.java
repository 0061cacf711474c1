package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.MarketFeeder;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.simulator.InstrumentSpec;
import io.tidemark.connectors.simulator.PartFormat;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.LiveRequest;
import io.tidemark.jobs.cli.Screen;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.ConfigLoader;
import io.tidemark.jobs.config.Setting;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.jobs.run.TapReader;
import io.tidemark.jobs.service.EmbeddedKafka;
import io.tidemark.state.market.Instrument;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live job as its user runs it: refused while the cluster would lose data, stopped, started again. */
final class LiveRunTest {

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));
    private static final SimulationSpec SPEC = Profiles.demo(3);
    private static final int FAST = 600;
    private static final int PORT = (int) (19_000 + ProcessHandle.current().pid() % 10_000);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path dir;

    private static EmbeddedKafka kafka;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final StringWriter said = new StringWriter();
    private List<Path> history = List.of();

    @BeforeAll
    static void starts() throws Exception {
        kafka = EmbeddedKafka.start(dir.resolve("kafka"), PORT);
    }

    @AfterAll
    static void stops() {
        kafka.close();
    }

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void whatIsStoppedGoesOnAndSaysNothingTwice() throws Exception {
        TidemarkConfig config =
                config(Map.of("job.state-dir", dir.resolve("state").toString()));
        assertThatThrownBy(() -> run(config, new CompletableFuture<>()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("topics apply")
                .hasMessageContaining("create market.raw with 4 partitions");
        assertThat(new ClusterTopics().apply(config.kafka(), 4, (short) 1)).isNotEmpty();
        assertThat(new ClusterTopics().plan(config.kafka(), 4)).isEmpty();
        TapReader taps = new TapReader(KafkaTarget.of(kafka.bootstrapServers()));
        MarketFeeder feeder = MarketFeeder.start(
                new SimulatedMarket(SPEC), KafkaTarget.of(kafka.bootstrapServers()), "market.raw", 4, FAST);
        try {
            int first = runUntil(config, taps, 100);
            int second = runUntil(config, taps, first + 100);
            assertThat(second).isGreaterThan(first);
        } finally {
            feeder.close();
        }
        assertThat(said.toString()).contains("from the beginning of the log", "going on from ");
        Set<String> keys = new HashSet<>();
        for (byte[] value : taps.values(Topic.MARKET_BARS)) {
            JsonNode bar = JSON.readTree(value);
            String key = bar.get("instrument") + " " + bar.get("timeframe") + " " + bar.get("open_time");
            assertThat(keys.add(key)).as(key).isTrue();
        }
    }

    /** The topic is empty up to the moment; the files hold the hours before, of the same market. */
    @Test
    void historyComesFirstAndIsNotReadTwice() throws Exception {
        TidemarkConfig config =
                config(Map.of("job.state-dir", dir.resolve("behind").toString(), "kafka.transaction-prefix", "behind"));
        Path folder = Files.createDirectories(dir.resolve("old"));
        List<Path> files = new ArrayList<>();
        SimulatedMarket market = new SimulatedMarket(SPEC);
        long end = SPEC.span().startMicros() + 2 * 3_600_000_000L;
        for (int i = 0; i < 4; i++) {
            StringBuilder lines = new StringBuilder();
            market.partition(i, 4)
                    .pollUntil(
                            end, record -> PartFormat.JSON.append(lines, record).append('\n'));
            files.add(Files.writeString(folder.resolve("part-" + i + ".jsonl"), lines));
        }
        assertThat(new ClusterTopics().apply(config.kafka(), 4, (short) 1)).isNotNull();
        TapReader taps = new TapReader(KafkaTarget.of(kafka.bootstrapServers()));
        int before = taps.values(Topic.MARKET_BARS).size();
        history = files;
        int after = runUntil(config, taps, before + 300);
        assertThat(after).isGreaterThanOrEqualTo(before + 300);
        assertThat(said.toString()).contains("from 4 files of history, which end between 2024-");
        history = List.of(files.get(0));
        assertThatThrownBy(() -> run(config, new CompletableFuture<>()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("history can only come first");
        history = List.of();
        said.getBuffer().setLength(0);
        CompletableFuture<Void> stop = CompletableFuture.completedFuture(null);
        assertThat(run(config, stop).lines().get(0)).contains("stopped");
        assertThat(said.toString()).contains("going on from ");
    }

    @Test
    void historyThatCountsForNothingIsRefusedWithTheReason() throws Exception {
        TidemarkConfig config =
                config(Map.of("job.state-dir", dir.resolve("nothing").toString()));
        new ClusterTopics().apply(config.kafka(), 4, (short) 1);
        String unknown = "{\"type\":\"trade\",\"instrument\":\"BTC-USD.simbot\",\"event_us\":1704206700160642,"
                + "\"price\":\"3100.52\",\"size\":\"8\",\"id\":1}\n";
        history = List.of(Files.writeString(dir.resolve("unknown.jsonl"), unknown));
        assertThatThrownBy(() -> run(config, new CompletableFuture<>()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("none of the 1 records of 1 files counts")
                .hasMessageContaining("BTC-USD.simbot");
    }

    @Test
    void aClusterThatCannotBeReachedIsNamed() {
        TidemarkConfig config = config(Map.of(
                "kafka.bootstrap-servers",
                "127.0.0.1:1",
                "job.state-dir",
                dir.resolve("nowhere").toString()));
        assertThatThrownBy(() -> run(config, new CompletableFuture<>()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Kafka at 127.0.0.1:1 cannot be used");
    }

    /** Runs until so many bars are committed; returns how many there are once it has stopped. */
    private int runUntil(TidemarkConfig config, TapReader taps, int bars) throws Exception {
        CompletableFuture<Void> stop = new CompletableFuture<>();
        Future<Summary> run = thread.submit(() -> run(config, stop));
        while (taps.values(Topic.MARKET_BARS).size() < bars) {
            if (run.isDone()) {
                run.get();
            }
            LockSupport.parkNanos(200_000_000L);
        }
        stop.complete(null);
        assertThat(run.get().lines().get(0)).contains("stopped");
        return taps.values(Topic.MARKET_BARS).size();
    }

    private Summary run(TidemarkConfig config, CompletableFuture<Void> stop) throws Exception {
        TreeMap<String, Instrument> instruments = new TreeMap<>();
        for (InstrumentSpec each : SPEC.instruments()) {
            instruments.put(each.name(), each.instrument());
        }
        LiveRequest request = new LiveRequest(
                config, new BackfillRequest.Documents(instruments, List.of(), List.of()), history, false, 0);
        return new LiveRun(new ConfigFiles(HOME), Map.of())
                .run(request, new Screen(new PrintWriter(said), false), stop);
    }

    private static TidemarkConfig config(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "kafka.bootstrap-servers", kafka.bootstrapServers(),
                "job.checkpoint-interval", "200ms",
                "job.parallelism", "2",
                "market.timeframes", "1m,5m"));
        all.putAll(settings);
        List<Setting> list = new ArrayList<>();
        all.forEach((key, value) -> list.add(Setting.of(key + "=" + value)));
        return new ConfigLoader(HOME, Map.of())
                .load(Optional.empty(), Optional.empty(), list)
                .config();
    }

    @Test
    void aSecretInTheClientFileIsRefusedAndNotShown() throws IOException {
        Path file = Files.writeString(dir.resolve("client.properties"), "sasl.jaas.config=x password=\"geheim\";\n");
        TidemarkConfig config = config(Map.of(
                "kafka.client-file",
                file.toString(),
                "job.state-dir",
                dir.resolve("nowhere").toString()));
        assertThatThrownBy(() -> run(config, new CompletableFuture<>()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("sasl.jaas.config must not hold a secret")
                .hasMessageNotContaining("geheim");
    }
}
