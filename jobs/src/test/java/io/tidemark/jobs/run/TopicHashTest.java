package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.codec.JsonLogFormat;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.connectors.output.BarTable;
import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.connectors.output.SignalsTable;
import io.tidemark.connectors.output.TurnedAwayTable;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.service.EmbeddedKafka;
import io.tidemark.state.time.Timeframe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A log in a topic is the same log: what files give, Kafka gives, to the last bit. */
final class TopicHashTest {

    private static final SimulationSpec SPEC = Profiles.small(11);

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    @TempDir
    static Path dir;

    private static EmbeddedKafka kafka;
    private static SimulatedLog log;
    private static KafkaLog topic;
    private static Map<String, String> reference;

    @BeforeAll
    static void runsTheFilesOnce() throws Exception {
        kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0);
        KafkaTarget target = KafkaTarget.of(kafka.bootstrapServers());
        try (Admin admin = Admin.create(target.properties())) {
            TopicPlan.of(admin, Profiles.PARTITIONS).apply(admin, (short) 1);
            assertThat(TopicPlan.of(admin, Profiles.PARTITIONS).isDone()).isTrue();
        }
        TopicFeeder.feed(SPEC, target, Topic.MARKET_RAW.topicName(), Profiles.PARTITIONS);
        List<Timeframe> timeframes = new ArrayList<>(Timeframe.all());
        timeframes.addAll(List.of(Timeframe.of("5m"), Timeframe.of("1h"), Timeframe.of("4h")));
        log = SimulatedLog.write(SPEC, dir.resolve("log"), "5m", timeframes);
        topic = new KafkaLog(
                target, Topic.MARKET_RAW.topicName(), Profiles.PARTITIONS, new JsonLogFormat(log.plan()::instrument));
        reference = new LogRun(log, dir).sideByFate().run();
        assertThat(reference.values()).noneMatch(digest -> digest.startsWith("0:"));
    }

    @AfterAll
    static void stops() {
        kafka.close();
    }

    @Test
    void oneTwoAndFourReadersGiveWhatFilesGive() throws Exception {
        for (int parallelism : new int[] {1, 2, 4}) {
            Map<String, String> run = new LogRun(log, dir)
                    .sideByFate()
                    .from(topic)
                    .parallelism(parallelism)
                    .run();
            assertThat(run).as("parallelism %d", parallelism).isEqualTo(reference);
        }
    }

    @Test
    void failuresDoNotShow() throws Exception {
        LogRun run =
                new LogRun(log, dir).sideByFate().from(topic).parallelism(2).failures(20);
        assertThat(run.run()).isEqualTo(reference);
        assertThat(run.restarts()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aStopInTheMiddleDoesNotShow() throws Exception {
        LogRun first =
                new LogRun(log, dir).sideByFate().from(topic).parallelism(3).paced();
        LogRun then = new LogRun(log, dir).sideByFate().from(topic).parallelism(1);
        assertThat(first.runWithStop(then)).isEqualTo(reference);
    }

    /** Read as committed, the taps hold what the job said, each record once, whatever failed on the way. */
    @Test
    void tapsHoldEachRecordOnce() throws Exception {
        KafkaConfig config =
                new KafkaConfig(Optional.of(kafka.bootstrapServers()), "test", Duration.ofMinutes(2), Optional.empty());
        LogRun run =
                new LogRun(log, dir).from(topic).parallelism(2).failures(20).tapping(config);
        Map<String, String> whole = run.run();
        assertThat(run.restarts()).isGreaterThanOrEqualTo(20);
        assertThat(withoutSide(whole)).isEqualTo(withoutSide(reference));

        TapReader taps = new TapReader(topic.target());
        Map<String, String> said = new TreeMap<>();
        said.put("bars", taps.digest(new BarTable(), Topic.MARKET_BARS));
        said.put("features", taps.digest(new FeaturesTable(), Topic.MARKET_ENGINEERED));
        said.put("signals", taps.digest(new SignalsTable(), Topic.SIGNALS_SCORED));
        said.put(
                "side",
                taps.digest(
                        new TurnedAwayTable("side"),
                        Topic.MARKET_LATE,
                        Topic.MARKET_DUPLICATE,
                        Topic.MARKET_QUARANTINE,
                        Topic.DLQ_FAILED));
        whole.keySet().retainAll(said.keySet());
        assertThat(said).isEqualTo(whole);
    }

    /** All but the side stream, whose records hold the text of bad lines, which JSON and CSV have not in common. */
    private static Map<String, String> withoutSide(Map<String, String> digests) {
        Map<String, String> kept = new TreeMap<>(digests);
        kept.remove("side");
        return kept;
    }
}
