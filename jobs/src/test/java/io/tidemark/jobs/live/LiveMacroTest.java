package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.jobs.backfill.LocalBackfill;
import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.CommandLines;
import io.tidemark.jobs.cli.Services;
import io.tidemark.jobs.cli.Surroundings;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.ConfigReader;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.jobs.run.TapReader;
import io.tidemark.jobs.service.EmbeddedKafka;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.market.Instrument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live job with a topic of macro values beside that of the market: five days of hourly bars of an exchange that never closes. */
final class LiveMacroTest {

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));
    private static final String NAME = "BTC-USD.test";
    private static final int PARTITIONS = 2;
    private static final int HOURS = 5 * 24;
    private static final Instant START = Instant.parse("2024-02-06T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> VALUES = List.of(
            "DXY,2024-02-02,2024-02-05T06:00:00Z,100",
            "DXY,2024-02-05,2024-02-06T06:00:00Z,101",
            "DXY,2024-02-06,2024-02-07T06:00:00Z,102",
            "DXY,2024-02-06,2024-02-08T10:00:00Z,102.5",
            // At the open of the day: for the next one.
            "DXY,2024-02-07,2024-02-09T00:00:00Z,103",
            "DXY,2024-02-08,2024-02-09T06:00:00Z,104");

    /** Written when its partition has said that it is already one hour of the next day. */
    private static final String LATE = "DXY,2024-02-09,2024-02-09T20:00:00Z,999";

    @TempDir
    Path dir;

    private EmbeddedKafka kafka;
    private KafkaTarget target;
    private TapReader taps;
    private KafkaProducer<byte[], byte[]> producer;
    private Map<String, String> settings;
    private final List<Path> sets = new ArrayList<>();

    @BeforeEach
    void starts() throws Exception {
        kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0);
        target = KafkaTarget.of(kafka.bootstrapServers());
        taps = new TapReader(target);
        settings = Map.of(
                "kafka.bootstrap-servers", kafka.bootstrapServers(),
                "job.state-dir", dir.resolve("state").toString(),
                "market.timeframes", "1h");
        new ClusterTopics().apply(LiveCall.config(settings).kafka(), PARTITIONS, (short) 1);
        producer = new KafkaProducer<>(target.properties(), new ByteArraySerializer(), new ByteArraySerializer());
        sets.add(Files.writeString(
                dir.resolve("dollar.yaml"),
                "name: dollar\nfeatures: {dxy: macro(dxy), change: 'macro_change(dxy,1)', close: close}\n"));
        sets.add(Files.writeString(
                dir.resolve("bonds.yaml"), "name: bonds\nfeatures: {us: macro(us_10y), complete: macro_complete}\n"));
    }

    @AfterEach
    void stops() {
        producer.close();
        kafka.close();
    }

    private LiveCall live() {
        BackfillRequest.Documents documents = new BackfillRequest.Documents(
                new TreeMap<>(Map.of(NAME, Instrument.of(NAME, "CRYPTO"))),
                sets.stream()
                        .map(file -> ConfigReader.read(file, FeatureSetFile.class))
                        .toList(),
                List.of(),
                Optional.of(new ConfigFiles(HOME).macro(Path.of("config/macro"), Path.of("config/sessions"))));
        return new LiveCall(documents, 0, settings);
    }

    @Test
    void rowsSeeWhatWasKnownBeforeTheirDayHoweverLateItIsRead() throws Exception {
        send(Topic.MARKET_RAW, market());
        try (LiveCall live = live()) {
            live.await(() -> taps.values(Topic.MARKET_BARS).size() == HOURS);
            assertThat(taps.values(Topic.MARKET_ENGINEERED)).isEmpty();
            send(Topic.MACRO, macro());
            live.await(() -> taps.values(Topic.MARKET_ENGINEERED).size() == 2 * HOURS);
            live.await(() -> taps.values(Topic.MARKET_LATE).size() == 1);
            assertThat(live.stop().lines().get(0)).contains("stopped");
        }
        List<JsonNode> rows = json(Topic.MARKET_ENGINEERED);
        assertThat(days(rows, "dollar"))
                .containsExactly(
                        "2024-02-06 100.0 null without [\"DXY:warming\"]",
                        "2024-02-07 101.0 " + (101.0 - 100) / 100 + " without null",
                        "2024-02-08 102.0 " + (102.0 - 101) / 101 + " without null",
                        "2024-02-09 102.5 " + (102.5 - 101) / 101 + " without null",
                        "2024-02-10 104.0 " + (104.0 - 103) / 103 + " without null");
        assertThat(days(rows, "bonds"))
                .hasSize(5)
                .allMatch(day -> day.endsWith(" null 0.0 without [\"UST10Y:absent\"]"));
        JsonNode late = json(Topic.MARKET_LATE).get(0);
        assertThat(late.toString()).contains("\"topic\":\"macro\",\"partition\":0,\"offset\":7,");
        assertThat(new TreeSet<>(rows.stream().map(LiveMacroTest::proof).toList()))
                .hasSize(2 * HOURS)
                .isEqualTo(ofFiles());
    }

    /** Ten seconds have to pass before anybody may complain. */
    @Tag("thorough")
    @Test
    void aTopicThatIsSilentIsNamed() throws Exception {
        send(Topic.MARKET_RAW, market());
        try (LiveCall live = live()) {
            live.await(() -> live.said().contains("is silent since"));
            assertThat(live.said())
                    .contains("market.raw (2 partitions) and macro (2 partitions)")
                    .contains("partition 0 of macro is silent since ", "partition 1 of macro is silent since ");
            live.stop();
        }
    }

    /** What each partition says; the instrument lives in the first, the other one has the time alone. */
    private static List<List<String>> market() {
        List<String> trades = new ArrayList<>();
        List<String> time = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            Instant open = START.plus(Duration.ofHours(hour));
            trades.add("{\"type\":\"trade\",\"instrument\":\"" + NAME + "\",\"event_us\":"
                    + micros(open.plusSeconds(600)) + ",\"price\":\"" + (40_000 + hour) + "\",\"size\":\"1\",\"id\":"
                    + hour + "}");
            time.add(heartbeat(open.plusSeconds(1_800)));
            trades.add(heartbeat(open.plusSeconds(1_800)));
        }
        Instant end = START.plus(Duration.ofHours(HOURS)).plusSeconds(10);
        trades.add(heartbeat(end));
        time.add(heartbeat(end));
        return List.of(trades, time);
    }

    private static List<List<String>> macro() {
        List<String> values =
                new ArrayList<>(VALUES.stream().map(LiveMacroTest::value).toList());
        values.add(heartbeat(Instant.parse("2024-02-10T01:00:00Z")));
        values.add(value(LATE));
        String end = heartbeat(START.plus(Duration.ofHours(HOURS)).plusSeconds(10));
        values.add(end);
        return List.of(values, List.of(heartbeat(START), end));
    }

    private static String value(String row) {
        String[] cells = row.split(",");
        return "{\"type\":\"macro\",\"series\":\"" + cells[0] + "\",\"value_date\":\"" + cells[1]
                + "\",\"received_us\":" + micros(Instant.parse(cells[2])) + ",\"value\":\"" + cells[3] + "\"}";
    }

    private static String heartbeat(Instant at) {
        return "{\"type\":\"heartbeat\",\"event_us\":" + micros(at) + "}";
    }

    private static long micros(Instant at) {
        return at.toEpochMilli() * 1_000L;
    }

    private void send(Topic topic, List<List<String>> partitions) throws Exception {
        for (int partition = 0; partition < partitions.size(); partition++) {
            for (String record : partitions.get(partition)) {
                byte[] value = record.getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(topic.topicName(), partition, null, value));
            }
        }
        producer.flush();
    }

    private List<JsonNode> json(Topic topic) {
        return taps.values(topic).stream().map(LiveMacroTest::tree).toList();
    }

    private static JsonNode tree(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException bad) {
            throw new UncheckedIOException(bad);
        }
    }

    /** Each day with what its bars see: a line a day, unless two of them differ. */
    private static List<String> days(List<JsonNode> rows, String set) {
        TreeSet<String> days = new TreeSet<>();
        for (JsonNode row : rows) {
            if (row.get("feature_set").textValue().equals(set)) {
                Instant close = Instant.parse(row.get("ts").textValue());
                List<String> seen = new ArrayList<>();
                row.get("features").forEach(value -> seen.add(value.isNull() ? "null" : "" + value.doubleValue()));
                days.add(close.minusSeconds(1).toString().substring(0, 10) + " " + seen.get(0) + " " + seen.get(1)
                        + " without " + row.get("missing"));
            }
        }
        return List.copyOf(days);
    }

    /** Whose row it is, and the hash of its values. */
    private static String proof(JsonNode row) {
        List<String> missing = new ArrayList<>();
        if (row.has("missing")) {
            row.get("missing").forEach(text -> missing.add(text.textValue()));
        }
        return Instant.parse(row.get("ts").textValue()).toEpochMilli() + " "
                + row.get("feature_set").textValue() + " "
                + row.get("data_hash").textValue() + " " + missing;
    }

    private static String proof(FeatureRow row) {
        return row.ts() + " " + row.featureSet() + " " + row.dataHash() + " " + row.missing();
    }

    /** The same log in files, and as a table what came in time. */
    private TreeSet<String> ofFiles() throws IOException {
        Path table = Files.writeString(
                dir.resolve("macro.csv"), "series,value_date,received_at,value\n" + String.join("\n", VALUES) + "\n");
        List<List<String>> partitions = market();
        for (int i = 0; i < PARTITIONS; i++) {
            Files.write(dir.resolve("part-" + i + ".jsonl"), partitions.get(i));
        }
        TreeSet<String> proofs = new TreeSet<>();
        for (Path set : sets) {
            Path out = dir.resolve("out-" + set.getFileName());
            String words = "backfill --log DIR/part-0.jsonl DIR/part-1.jsonl --timeframes 1h --features " + set
                    + " -D macro.files=[" + table + "] --out " + out;
            int code = CommandLines.of(
                            Services.none().withBackfill(new LocalBackfill(HOME)),
                            new Surroundings(HOME, Map.of(), false, () -> 0L))
                    .execute(words.replace("DIR", dir.toString()).split(" "));
            assertThat(code).isZero();
            FeaturesTable features = new FeaturesTable();
            Files.readAllLines(out.resolve("features.csv")).stream()
                    .skip(1)
                    .forEach(line -> proofs.add(proof(features.parse(line))));
        }
        return proofs;
    }
}
