package io.tidemark.connectors.kafka;

import io.tidemark.connectors.simulator.PartFormat;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulatedPartition;
import io.tidemark.connectors.simulator.SimulatedRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a simulated market into a topic, {@code speed} times as fast as the wall clock, each of its partitions into the one of
 * the same number. It is its own clock: heartbeats and ingest times are of market time.
 */
public final class MarketFeeder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MarketFeeder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long TURN_MILLIS = 20;
    private static final long NANOS_PER_MICRO = 1_000;

    private final String topic;
    private final List<SimulatedPartition> partitions;
    private final KafkaProducer<byte[], byte[]> producer;
    private final StringBuilder text = new StringBuilder();
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "market-feeder");
        thread.setDaemon(true);
        return thread;
    });

    private MarketFeeder(SimulatedMarket market, KafkaTarget target, String topic, int partitions) {
        this.topic = topic;
        this.partitions = market.partitions(partitions);
        this.producer = new KafkaProducer<>(target.properties(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A feeder that begins at once, at the start of the market. */
    public static MarketFeeder start(
            SimulatedMarket market, KafkaTarget target, String topic, int partitions, double speed) {
        return start(market, target, topic, partitions, speed, System::nanoTime);
    }

    private static MarketFeeder start(
            SimulatedMarket market,
            KafkaTarget target,
            String topic,
            int partitions,
            double speed,
            LongSupplier nanos) {
        MarketFeeder feeder = new MarketFeeder(market, target, topic, partitions);
        long startNanos = nanos.getAsLong();
        long startMicros = market.spec().span().startMicros();
        feeder.turns.scheduleWithFixedDelay(
                () -> feeder.turn(startMicros + (long) ((nanos.getAsLong() - startNanos) * speed / NANOS_PER_MICRO)),
                0,
                TURN_MILLIS,
                TimeUnit.MILLISECONDS);
        return feeder;
    }

    private void turn(long marketMicros) {
        try {
            play(marketMicros);
        } catch (RuntimeException failure) {
            end(failure);
        }
    }

    private void play(long marketMicros) {
        for (int i = 0; i < partitions.size(); i++) {
            int partition = i;
            partitions.get(i).pollUntil(marketMicros, record -> send(partition, record));
        }
    }

    private void send(int partition, SimulatedRecord record) {
        text.setLength(0);
        byte[] value = PartFormat.JSON.append(text, record).toString().getBytes(StandardCharsets.UTF_8);
        byte[] key = record.instrument == null ? null : record.instrument.name().getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(topic, partition, key, value), this::sent);
    }

    /** A hole in the log would show in every bar behind it: rather no more records than a market with a hole. */
    private void sent(RecordMetadata where, Exception failure) {
        if (failure != null) {
            end(failure);
        }
    }

    private void end(Exception failure) {
        if (!turns.isShutdown()) {
            turns.shutdown();
            LOG.error("no more records for {}, the market ends here: {}", topic, failure.toString());
        }
    }

    @Override
    public void close() {
        turns.shutdownNow();
        producer.close(PATIENCE);
    }
}
