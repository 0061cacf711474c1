package io.tidemark.jobs.run;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.simulator.PartFormat;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulationSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A simulated market that somebody plays into a topic piece by piece, each of its partitions into the one of the same number. */
final class PlayedMarket implements AutoCloseable {

    private static final int STEPS = 50;

    private final String topic;
    private final List<List<byte[]>> partitions = new ArrayList<>();
    private final KafkaProducer<byte[], byte[]> producer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private double played;

    PlayedMarket(SimulationSpec spec, KafkaTarget target, String topic, int count) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(target.properties(), new ByteArraySerializer(), new ByteArraySerializer());
        SimulatedMarket market = new SimulatedMarket(spec);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            List<byte[]> records = new ArrayList<>();
            market.partition(i, count).pollUntil(Long.MAX_VALUE, record -> {
                text.setLength(0);
                records.add(PartFormat.JSON.append(text, record).toString().getBytes(StandardCharsets.UTF_8));
            });
            partitions.add(records);
        }
    }

    /** Goes on up to this share of each partition, over this time. */
    Future<?> play(double to, Duration time) {
        double from = played;
        played = to;
        return thread.submit(() -> {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int step = 1; step <= STEPS; step++) {
                double begin = from + (to - from) * (step - 1) / STEPS;
                double end = step == STEPS ? to : from + (to - from) * step / STEPS;
                send(begin, end, sent);
                LockSupport.parkNanos(time.toNanos() / STEPS);
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
            return null;
        });
    }

    private void send(double begin, double end, List<Future<RecordMetadata>> sent) {
        for (int i = 0; i < partitions.size(); i++) {
            List<byte[]> records = partitions.get(i);
            for (int at = (int) (begin * records.size()); at < (int) (end * records.size()); at++) {
                sent.add(producer.send(new ProducerRecord<>(topic, i, null, records.get(at))));
            }
        }
        producer.flush();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        producer.close(Duration.ofSeconds(1));
    }
}
