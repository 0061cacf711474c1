package io.tidemark.connectors.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the time into the log: each second a heartbeat of two seconds ago goes to every partition, so that time passes where
 * nothing trades. It belongs to no feed; a log that brings its own heartbeats does without.
 */
public final class MarketClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MarketClock.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long BEHIND_MICROS = 2_000_000L;

    private final String topic;
    private final int partitions;
    private final Clock clock;
    private final KafkaProducer<byte[], byte[]> producer;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "market-clock");
        thread.setDaemon(true);
        return thread;
    });

    private MarketClock(KafkaTarget target, String topic, int partitions, Clock clock) {
        this.topic = topic;
        this.partitions = partitions;
        this.clock = clock;
        Properties properties = target.properties();
        properties.put("enable.idempotence", "true");
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A clock that beats from now on. */
    public static MarketClock start(KafkaTarget target, String topic, int partitions, Clock clock) {
        MarketClock market = new MarketClock(target, topic, partitions, clock);
        market.beats.scheduleAtFixedRate(market::beatOn, 0, 1, TimeUnit.SECONDS);
        return market;
    }

    /** Whatever happens to one beat, the next one comes: an executor would end silently with the first exception. */
    private void beatOn() {
        try {
            beat();
        } catch (RuntimeException failure) {
            LOG.warn("no heartbeat for {}: {}", topic, failure.toString());
        }
    }

    private void beat() {
        long micros = clock.millis() * 1_000L - BEHIND_MICROS;
        byte[] value = ("{\"type\":\"heartbeat\",\"event_us\":" + micros + '}').getBytes(StandardCharsets.UTF_8);
        for (int partition = 0; partition < partitions; partition++) {
            producer.send(new ProducerRecord<>(topic, partition, null, value), (sent, failure) -> {
                if (failure != null) {
                    LOG.warn("Kafka took no heartbeat for {}: {}", topic, failure.getMessage());
                }
            });
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
        // A cluster that is away must not hold up whoever stops.
        producer.close(PATIENCE);
    }
}
