package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.simulator.Profiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A log in a topic is the same log: what files give, Kafka gives, to the last bit. */
final class TopicHashTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(6)
            .build());

    /** On which most of this log's records are. */
    private static final long BUSY_DAY = Instant.parse("2024-01-02T00:00:00Z").toEpochMilli();

    @TempDir
    static Path dir;

    private static TopicLog log;
    private static Map<String, String> reference;

    @BeforeAll
    static void runsTheFilesOnce() throws Exception {
        log = TopicLog.write(Profiles.small(11), dir);
        reference = new LogRun(log.files(), dir).anyMedium().run();
        assertThat(reference.values()).noneMatch(digest -> digest.startsWith("0:"));
    }

    @AfterAll
    static void stops() {
        log.close();
    }

    private static LogRun fromTopic() {
        return new LogRun(log.files(), dir).anyMedium().from(log.topic());
    }

    /** Also with more tasks than partitions: a reader without a split would hold back time. */
    @Test
    void anyNumberOfReadersGivesWhatFilesGive() throws Exception {
        for (int parallelism : new int[] {1, 2, 4, 6}) {
            assertThat(fromTopic().parallelism(parallelism).run())
                    .as("parallelism %d", parallelism)
                    .isEqualTo(reference);
        }
    }

    @Test
    void failuresDoNotShow() throws Exception {
        LogRun run = fromTopic().parallelism(2).failures(20);
        assertThat(run.run()).isEqualTo(reference);
        assertThat(run.restarts()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aChainOfRescalesInTheMiddleOfBarsDoesNotShow() throws Exception {
        List<Stretch> stretches = new ArrayList<>();
        String savepoint = null;
        for (int parallelism : new int[] {1, 2, 3}) {
            long middle = BUSY_DAY + parallelism * TimeUnit.HOURS.toMillis(5);
            Stretch now = new Stretch();
            LogRun run = now.of(inSmallBites().parallelism(parallelism).walkingFrom(middle));
            savepoint = run.stop(savepoint, () -> now.lastClosing() >= middle);
            stretches.add(now);
        }
        Stretch last = new Stretch();
        assertThat(last.of(fromTopic().parallelism(1)).runFrom(savepoint)).isEqualTo(reference);
        stretches.add(last);
        for (int next = 1; next < stretches.size(); next++) {
            assertThat(stretches.get(next - 1).cut(stretches.subList(next, stretches.size())))
                    .as("bars that stop %d cuts in two", next)
                    .isPositive();
        }
    }

    /** A reader does not swallow a partition whole before it looks at the next one. */
    private static LogRun inSmallBites() {
        KafkaLog topic = log.topic();
        KafkaTarget target =
                new KafkaTarget(topic.target().bootstrapServers(), Map.of("max.partition.fetch.bytes", "16384"));
        return fromTopic().from(new KafkaLog(target, topic.topic(), topic.partitions(), topic.format()));
    }

    @Test
    void aStopInTheMiddleDoesNotShow() throws Exception {
        LogRun first = fromTopic().parallelism(3).paced();
        assertThat(first.runWithStop(fromTopic().parallelism(1))).isEqualTo(reference);
    }
}
