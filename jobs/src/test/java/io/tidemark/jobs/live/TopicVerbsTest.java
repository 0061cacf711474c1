package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.connectors.output.JsonRow;
import io.tidemark.connectors.output.TurnedAwayTable;
import io.tidemark.connectors.simulator.KafkaPartition;
import io.tidemark.jobs.cli.Main;
import io.tidemark.jobs.cli.Screen;
import io.tidemark.jobs.cli.Surroundings;
import io.tidemark.jobs.cli.TailRequest;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.run.TapReader;
import io.tidemark.jobs.service.EmbeddedKafka;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code topics tail}, {@code topics replay} and {@code clock} on a broker of our own. */
final class TopicVerbsTest {

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));
    private static final int PARTITIONS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSTRUMENTS = """
            instruments:
              %s: {asset-class: crypto, session: CRYPTO, base: BTC, quote: USD}
            """;
    private static final String TRADE =
            "{\"type\":\"trade\",\"instrument\":\"%s\",\"event_us\":%d,\"price\":\"64000.1\",\"size\":\"0.25\"}";
    private static final long NOON = 1_704_196_800_000_000L;

    @TempDir
    static Path dir;

    private static EmbeddedKafka kafka;
    private static KafkaTarget target;

    private record Result(int code, String out, String err) {}

    @BeforeAll
    static void starts() throws Exception {
        kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0);
        target = KafkaTarget.of(kafka.bootstrapServers());
        try (Admin admin = Admin.create(target.properties())) {
            TopicPlan.of(admin, PARTITIONS).apply(admin, (short) 1);
        }
        for (String name : List.of("A.x", "B.y")) {
            Files.createDirectories(dir.resolve("instruments"));
            Files.writeString(dir.resolve("instruments/" + name + ".yaml"), INSTRUMENTS.formatted(name));
        }
    }

    @AfterAll
    static void stops() {
        kafka.close();
    }

    @Test
    void tailShowsTheNewestCommittedRecordsInTheirOrder() {
        try (KafkaProducer<byte[], byte[]> producer = transactional()) {
            producer.beginTransaction();
            for (int number = 0; number < 40; number++) {
                send(producer, "market.bars", number % PARTITIONS, "k" + number, "{\"bar\":" + number + "}");
            }
            producer.commitTransaction();
            producer.beginTransaction();
            for (int number = 0; number < 300; number++) {
                send(producer, "market.bars", number % PARTITIONS, "k", "aborted");
            }
            producer.flush();
            producer.abortTransaction();
        }
        List<String> lines = call("topics", "tail", "market.bars", "--last", "12")
                .out()
                .lines()
                .toList();
        assertThat(lines).hasSize(12);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            List<String> shown = lines.stream().filter(isOf(partition)).toList();
            assertThat(shown).as("the newest of partition %d", partition).isEqualTo(newest(partition, shown.size()));
        }
        assertThat(call("topics", "tail", "market.bars").out().lines()).hasSize(10);
        assertThat(call("topics", "tail", "market.bars", "--last", "1000").out().lines())
                .hasSize(40);
        assertThat(call("topics", "tail", "market.bars", "--last", "0").out()).isEmpty();
    }

    private static Predicate<String> isOf(int partition) {
        return line -> Integer.parseInt(line.substring(1, line.indexOf('\t'))) % PARTITIONS == partition;
    }

    private static List<String> newest(int partition, int count) {
        List<String> all = IntStream.range(0, 40)
                .filter(number -> number % PARTITIONS == partition)
                .mapToObj(number -> "k" + number + "\t{\"bar\":" + number + "}")
                .toList();
        return all.subList(all.size() - count, all.size());
    }

    @Test
    void tailMovesNoCursorAndShowsWhatIsNotThere() {
        try (KafkaProducer<byte[], byte[]> producer = transactional()) {
            producer.beginTransaction();
            send(producer, "market.quarantine", 0, "k\n", "a\u001b[2Jü\t");
            producer.send(new ProducerRecord<>("market.quarantine", 1, null, null));
            producer.commitTransaction();
        }
        assertThat(call("topics", "tail", "market.quarantine").out().lines())
                .containsExactlyInAnyOrder("k\\u000a\ta\\u001b[2Jü\\u0009", "\tnull");
        Result refused = call("topics", "tail", "market.bar");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("there is no topic 'market.bar' at", "(nearest: market.bars)");
    }

    @Test
    void tailFollowsUntilItIsStopped() throws Exception {
        CompletableFuture<Void> stop = new CompletableFuture<>();
        StringWriter out = new StringWriter();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (KafkaProducer<byte[], byte[]> producer = transactional()) {
            Future<?> tail = thread.submit(() -> {
                new ClusterTopics().tail(new TailRequest(config(), "market.late", 0, true), new PrintWriter(out), stop);
                return null;
            });
            int number = 0;
            while (out.toString().lines().count() < 2) {
                producer.beginTransaction();
                send(producer, "market.late", number % PARTITIONS, "k", "{\"late\":" + number++ + "}");
                producer.commitTransaction();
                LockSupport.parkNanos(50_000_000L);
            }
            stop.complete(null);
            tail.get();
            assertThat(out.toString().lines()).allMatch(line -> line.startsWith("k\t{\"late\":"));
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void replayPutsRecordsWhereTheirInstrumentsAre() throws Exception {
        // An instrument was not known when its record came; now it is. It is printed by tail as it stands in the topic.
        byte[] failed = JsonRow.of(
                new TurnedAwayTable("side"),
                new SideRecord(Outcome.REJECTED, "unknown", "", "market.raw-0", 7, NOON, trade("B.y", 1), ""));
        byte[] noText = JsonRow.of(
                new TurnedAwayTable("side"),
                new SideRecord(Outcome.REJECTED, "x", "", "market.raw-0", 8, NOON, "?", base64(trade("A.x", 2))));
        try (KafkaProducer<byte[], byte[]> producer = transactional()) {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("dlq.failed", 0, null, failed));
            producer.send(new ProducerRecord<>("dlq.failed", 0, null, noText));
            producer.commitTransaction();
        }
        String tailed = call("topics", "tail", "dlq.failed").out();
        assertDescribed(tailed.lines().toList());
        Path file = Files.writeString(dir.resolve("mended.jsonl"), trade("A.x", 3) + "\n\n" + tailed);
        Result checked = replay(file, "--check");
        assertThat(checked.code()).as(checked.err()).isZero();
        assertThat(checked.out()).contains("3 records could be sent");
        assertThat(log()).isEmpty();
        Result sent = replay(file);
        assertThat(sent.code()).as(sent.err()).isZero();
        String partition = "market.raw-" + KafkaPartition.of("A.x", PARTITIONS) + "@";
        assertThat(sent.out())
                .contains(
                        "line 1: " + partition,
                        "  A.x  2024-01-02T12:00:03Z",
                        "line 3: market.raw-",
                        "line 4: " + partition)
                .contains(
                        "3 records sent; what is more than 2000 ms behind its partition's clock will be in market.late");
        assertThat(log()).containsExactlyInAnyOrder(trade("A.x", 3), trade("B.y", 1), trade("A.x", 2));
        Path bad = Files.writeString(
                dir.resolve("bad.jsonl"),
                String.join(
                        "\n",
                        trade("A.x", 4),
                        trade("C.z", 5),
                        "{\"type\":\"trade\"",
                        "{\"type\":\"heartbeat\",\"event_us\":1}",
                        trade("A.x", 4_000_000_000L),
                        "{\"type\":\"liquidation\"}",
                        new String(failed, StandardCharsets.UTF_8).replace("64000.1", "abc")));
        Result refused = replay(bad);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("bad.jsonl: nothing was sent", "line 2: instrument \"C.z\" is not a known instrument")
                .contains("line 3: JSON: ", "line 4: a heartbeat: it would move the clock of its partition")
                .contains("line 5: dated in the future: it would be quarantined", "line 6: other message type")
                .contains("line 7: price \"abc\" is not a number")
                .doesNotContain("line 1:");
        assertThat(log()).hasSize(3);
        assertThat(replay(Files.writeString(dir.resolve("empty"), "\n")).err()).contains("there is no record in it");
    }

    @Test
    void theClockBeatsWithoutAJob() throws Exception {
        CompletableFuture<Void> stop = new CompletableFuture<>();
        StringWriter said = new StringWriter();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (EmbeddedKafka other = EmbeddedKafka.start(dir.resolve("clocked"), 0)) {
            KafkaConfig config = KafkaConfig.of(other.bootstrapServers(), "x", Duration.ofMinutes(10));
            Result none = call("clock", "-D", "kafka.bootstrap-servers=" + other.bootstrapServers());
            assertThat(none.code()).isEqualTo(2);
            assertThat(none.err()).contains("there is no topic 'market.raw' at", "./tidemark topics apply makes it");
            new ClusterTopics().apply(config, 2, (short) 1);
            var clock =
                    thread.submit(() -> new ClusterClock().run(config, new Screen(new PrintWriter(said), false), stop));
            TapReader reader = new TapReader(KafkaTarget.of(other.bootstrapServers()));
            while (reader.values(Topic.MARKET_RAW).size() < 4) {
                LockSupport.parkNanos(100_000_000L);
            }
            stop.complete(null);
            assertThat(clock.get().lines()).containsExactly("tidemark clock: stopped");
            assertThat(said.toString()).contains("a heartbeat each second into the 2 partitions of market.raw");
        } finally {
            thread.shutdownNow();
        }
    }

    /** What tail prints of dlq.failed has the keys of its schema, in order. */
    private static void assertDescribed(List<String> lines) throws Exception {
        List<String> described = new ArrayList<>();
        JSON.readTree(TopicVerbsTest.class.getResourceAsStream("/schema/dlq.failed.schema.json"))
                .get("properties")
                .fieldNames()
                .forEachRemaining(described::add);
        for (String line : lines) {
            JsonNode record = JSON.readTree(line.substring(line.indexOf('\t') + 1));
            List<String> names = new ArrayList<>();
            record.fieldNames().forEachRemaining(names::add);
            assertThat(names).isEqualTo(described);
        }
    }

    private static List<String> log() {
        return new TapReader(target)
                .values(Topic.MARKET_RAW).stream()
                        .map(value -> new String(value, StandardCharsets.UTF_8))
                        .toList();
    }

    private static String trade(String instrument, long second) {
        return TRADE.formatted(instrument, NOON + second * 1_000_000L);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Result replay(Path file, String... more) {
        List<String> words = new ArrayList<>(List.of("topics", "replay", "--from", file.toString(), "-D"));
        words.add("market.instruments=" + dir.resolve("instruments"));
        words.addAll(List.of(more));
        return call(words.toArray(String[]::new));
    }

    private static Result call(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        if (line.stream().noneMatch(word -> word.startsWith("kafka."))) {
            line.addAll(List.of("-D", "kafka.bootstrap-servers=" + kafka.bootstrapServers()));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine(new Surroundings(HOME, Map.of(), false, () -> 0L))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    private static KafkaConfig config() {
        return KafkaConfig.of(kafka.bootstrapServers(), "x", Duration.ofMinutes(10));
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, String topic, int partition, String key, String value) {
        producer.send(new ProducerRecord<>(
                topic, partition, key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8)));
    }

    private static KafkaProducer<byte[], byte[]> transactional() {
        Properties properties = target.properties();
        properties.put("transactional.id", "test-" + System.nanoTime());
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }
}
