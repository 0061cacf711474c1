package io.tidemark.connectors.kafka;

import io.tidemark.connectors.simulator.KafkaPartition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records into the log, keyed by instrument, all of them or none. */
public final class LogWriter {

    private final KafkaTarget target;
    private final String topic;
    private final int partitions;

    /** A writer of a topic of so many partitions. */
    public LogWriter(KafkaTarget target, String topic, int partitions) {
        this.target = target;
        this.topic = topic;
        this.partitions = partitions;
    }

    /** The partition that a record belongs to: the one of its key, as every client of Kafka finds it. */
    public int partition(LogRecord record) {
        return KafkaPartition.of(record.instrument(), partitions);
    }

    /**
     * Writes in one transaction; returns the offset of each.
     *
     * @throws ExecutionException when the brokers did not take all of them; then they have none
     */
    public List<Long> write(List<LogRecord> records) throws ExecutionException, InterruptedException {
        Properties properties = target.properties();
        properties.put("transactional.id", "tidemark-replay-" + UUID.randomUUID());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (LogRecord record : records) {
                byte[] key = record.instrument().getBytes(StandardCharsets.UTF_8);
                sent.add(producer.send(new ProducerRecord<>(topic, partition(record), key, record.value())));
            }
            // Whatever was not taken fails the commit, and who closes without one has aborted.
            producer.commitTransaction();
            List<Long> offsets = new ArrayList<>();
            for (Future<RecordMetadata> each : sent) {
                offsets.add(each.get().offset());
            }
            return offsets;
        }
    }
}
