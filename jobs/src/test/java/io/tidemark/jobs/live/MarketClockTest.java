package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.MarketClock;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.jobs.run.TapReader;
import io.tidemark.jobs.service.EmbeddedKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock writes the time of two seconds ago into every partition. */
final class MarketClockTest {

    private static final int PARTITIONS = 3;
    private static final Instant NOW = Instant.parse("2024-01-02T15:00:00Z");

    @TempDir
    Path dir;

    @Test
    void beatsInEveryPartition() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
            KafkaTarget target = KafkaTarget.of(kafka.bootstrapServers());
            try (Admin admin = Admin.create(target.properties())) {
                TopicPlan.of(admin, PARTITIONS).apply(admin, (short) 1);
            }
            String topic = Topic.MARKET_RAW.topicName();
            TapReader reader = new TapReader(target);
            MarketClock clock = MarketClock.start(target, topic, PARTITIONS, Clock.fixed(NOW, ZoneOffset.UTC));
            try {
                while (reader.values(Topic.MARKET_RAW).size() < 2 * PARTITIONS) {
                    LockSupport.parkNanos(100_000_000L);
                }
            } finally {
                clock.close();
            }
            List<String> beats = reader.values(Topic.MARKET_RAW).stream()
                    .map(value -> new String(value, StandardCharsets.UTF_8))
                    .toList();
            assertThat(beats).hasSizeGreaterThanOrEqualTo(2 * PARTITIONS);
            assertThat(beats.size() % PARTITIONS).isZero();
            assertThat(beats).containsOnly("{\"type\":\"heartbeat\",\"event_us\":1704207598000000}");
        }
    }
}
