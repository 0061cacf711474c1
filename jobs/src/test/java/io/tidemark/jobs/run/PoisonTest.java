package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionTally;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that anybody writes into the log stops the job, gets lost, or reaches the bars of others. */
final class PoisonTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    private static final long SEED = 20_240_102L;
    private static final int POISONS = 100_000;
    private static final int RAW_BYTES = 4_096;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Outcome, Topic> SIDES = new TreeMap<>(Map.of(
            Outcome.LATE, Topic.MARKET_LATE,
            Outcome.DUPLICATE, Topic.MARKET_DUPLICATE,
            Outcome.QUARANTINED, Topic.MARKET_QUARANTINE,
            Outcome.REJECTED, Topic.DLQ_FAILED));

    @TempDir
    Path dir;

    private final SimulationSpec spec = Profiles.small(23);
    private final PoisonFeeder feeder = new PoisonFeeder(spec, SEED);
    private final Queue<PartitionTally> tallies = new ConcurrentLinkedQueue<>();
    private final LongAdder folded = new LongAdder();
    private final Map<Outcome, List<JsonNode>> sides = new TreeMap<>();

    @Test
    void doesNoHarm() throws Exception {
        List<Timeframe> timeframes =
                Stream.of("5m", "1h", "1D").map(Timeframe::of).toList();
        try (TopicLog log = TopicLog.write(spec, dir, timeframes, feeder::feed)) {
            assertThat(feeder.poisons()).isGreaterThanOrEqualTo(POISONS);
            Digest healthy = new Digest();
            listening(new LogRun(log.files(), dir), healthy).run();
            Digest poisoned = new Digest();
            LogRun run = listening(new LogRun(log.files(), dir), poisoned)
                    .from(log.topic())
                    .parallelism(2)
                    .tapping(log.taps())
                    .hearing("tally", PartitionTally.class, tallies::add)
                    .hearing("closed", ClosedBars.class, closed -> folded.add(closed.records()));
            run.run();
            assertThat(run.restarts()).as("seed %d: restarts", SEED).isZero();
            readSides(log);
            assertNothingIsLost();
            assertFailuresAreExplained();
            assertForeseenOutcomes();
            assertThat(poisoned.toString())
                    .as("seed %d: bars of the others", SEED)
                    .isEqualTo(healthy.toString());
            assertThat(healthy.count()).isPositive();
        }
    }

    /** Digests the bars of instruments that have no poison of their own. */
    private static LogRun listening(LogRun run, Digest into) {
        return run.hearing("bars", Bar.class, bar -> {
            if (PoisonFeeder.isSpared(bar.instrument())) {
                synchronized (into) {
                    into.add(bar.write(new CanonicalBytes()));
                }
            }
        });
    }

    private void readSides(TopicLog log) throws IOException {
        TapReader reader = new TapReader(log.topic().target());
        for (Map.Entry<Outcome, Topic> side : SIDES.entrySet()) {
            List<JsonNode> records = new ArrayList<>();
            for (byte[] value : reader.values(side.getValue())) {
                records.add(JSON.readTree(value));
            }
            sides.put(side.getKey(), records);
        }
    }

    /** Each number is counted at two places: by the partition's clock or the bars, and in a topic. */
    private void assertNothingIsLost() {
        long heartbeats = tallies.stream().mapToLong(PartitionTally::heartbeats).sum();
        long in = tallies.stream().mapToLong(PartitionTally::records).sum();
        assertThat(in + heartbeats).as("seed %d: records sent", SEED).isEqualTo(feeder.records());
        assertThat(heartbeats).as("seed %d: heartbeats", SEED).isPositive();
        assertThat(count(Outcome.IGNORED)).as("seed %d: ignored", SEED).isPositive();
        assertSide(Outcome.LATE, count(Outcome.LATE));
        assertSide(Outcome.REJECTED, count(Outcome.REJECTED));
        // Behind the gate duplicates and spikes leave those that it let in.
        long spikes = sides.get(Outcome.QUARANTINED).stream()
                .filter(record -> record.get("reason").asText().equals("price spike"))
                .count();
        assertSide(Outcome.QUARANTINED, count(Outcome.QUARANTINED) + spikes);
        assertSide(Outcome.DUPLICATE, count(Outcome.PROCESSED) - folded.sum() - spikes);
        assertThat(spikes).as("seed %d: spikes", SEED).isPositive();
        assertThat(folded.sum()).as("seed %d: processed", SEED).isPositive();
    }

    private void assertSide(Outcome outcome, long counted) {
        assertThat(sides.get(outcome).size())
                .as("seed %d: %s", SEED, outcome.label())
                .isEqualTo((int) counted)
                .isPositive();
    }

    private long count(Outcome outcome) {
        return tallies.stream().mapToLong(tally -> tally.count(outcome)).sum();
    }

    private void assertFailuresAreExplained() {
        Set<String> places = new HashSet<>();
        int bytes = 0;
        for (JsonNode record : sides.get(Outcome.REJECTED)) {
            int partition = record.get("partition").asInt(-1);
            long offset = record.get("offset").asLong(-1);
            String said = "seed " + SEED + ": " + record;
            assertThat(record.get("topic").asText()).as(said).isEqualTo(Topic.MARKET_RAW.topicName());
            assertThat(record.get("reason").asText())
                    .as(said)
                    .startsWith("market.raw-" + partition + '@' + offset + ": ");
            assertThat(places.add(place(record)))
                    .as(said + " stands there once")
                    .isTrue();
            byte[] sent = feeder.at(partition, offset);
            assertThat(record.get("raw").asText()).as(said).isIn("", raw(sent));
            String base64 = record.get("raw_base64").asText();
            boolean isKept = !record.get("raw").asText().isEmpty();
            if (isKept && sent.length <= RAW_BYTES) {
                assertThat(base64.isEmpty()).as(said).isEqualTo(isText(sent));
            }
            if (!base64.isEmpty()) {
                bytes++;
                assertThat(Base64.getDecoder().decode(base64))
                        .as(said)
                        .isEqualTo(Arrays.copyOf(sent, Math.min(sent.length, RAW_BYTES)));
            }
        }
        assertThat(bytes).as("seed %d: failures that are no text", SEED).isPositive();
    }

    /** A text comes back as it was. */
    private static boolean isText(byte[] sent) {
        return Arrays.equals(sent, new String(sent, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
    }

    private void assertForeseenOutcomes() {
        Map<String, Outcome> outcomes = new TreeMap<>();
        sides.forEach((outcome, records) -> records.forEach(record -> outcomes.put(place(record), outcome)));
        assertThat(feeder.foreseen())
                .as("seed %d: made by hand", SEED)
                .containsValues(Outcome.LATE, Outcome.DUPLICATE, Outcome.QUARANTINED, Outcome.REJECTED);
        feeder.foreseen()
                .forEach((place, outcome) -> assertThat(outcomes.get(place))
                        .as("seed %d: partition@offset %s", SEED, place)
                        .isEqualTo(outcome));
    }

    private static String place(JsonNode record) {
        return record.get("partition").asText() + '@' + record.get("offset").asText();
    }

    private static String raw(byte[] value) {
        return value == null ? "" : new String(value, 0, Math.min(value.length, RAW_BYTES), StandardCharsets.UTF_8);
    }
}
