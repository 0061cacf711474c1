package io.tidemark.jobs.run;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.simulator.PartFormat;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulatedRecord;
import io.tidemark.connectors.simulator.SimulationSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes a simulated market into topics of its own, as much of each partition as it is told to, when it is told to. */
final class HeldFeeder {

    private final KafkaTarget target;
    private final List<List<byte[]>> partitions = new ArrayList<>();
    private final List<byte[]> heartbeats = new ArrayList<>();

    HeldFeeder(SimulationSpec spec, KafkaTarget target) {
        this.target = target;
        SimulatedMarket market = new SimulatedMarket(spec);
        for (int i = 0; i < Profiles.PARTITIONS; i++) {
            List<byte[]> values = new ArrayList<>();
            boolean isFirst = i == 0;
            market.partition(i, Profiles.PARTITIONS).pollUntil(Long.MAX_VALUE, record -> {
                byte[] value = PartFormat.JSON
                        .append(new StringBuilder(), record)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
                values.add(value);
                if (isFirst && record.kind == SimulatedRecord.Kind.HEARTBEAT) {
                    heartbeats.add(value);
                }
            });
            partitions.add(values);
        }
    }

    /** One partition more, in which nothing ever trades: the heartbeats of the first one, which lasts longest. */
    void addHeartbeatsAlone() {
        partitions.add(heartbeats);
    }

    int partitions() {
        return partitions.size();
    }

    /** Records of a partition. */
    int size(int partition) {
        return partitions.get(partition).size();
    }

    /** Where the log ends when all is written. */
    Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new HashMap<>();
        IntStream.range(0, partitions()).forEach(each -> ends.put(each, (long) size(each)));
        return ends;
    }

    /** Makes an empty topic whose leaders are up. */
    void create(String topic) throws Exception {
        try (Admin admin = Admin.create(target.properties())) {
            admin.createTopics(List.of(new NewTopic(topic, partitions(), (short) 1)))
                    .all()
                    .get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            IntStream.range(0, partitions())
                    .forEach(each -> asked.put(new TopicPartition(topic, each), OffsetSpec.latest()));
            admin.listOffsets(asked).all().get();
        }
    }

    /** Writes all partitions but one. */
    void writeAllBut(int held, String topic) throws Exception {
        for (int partition = 0; partition < partitions(); partition++) {
            if (partition != held) {
                write(topic, partition, 0, size(partition));
            }
        }
    }

    /** Writes some records of a partition, those before {@code to}. */
    void write(String topic, int partition, int from, int to) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(target.properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (byte[] value : partitions.get(partition).subList(from, to)) {
                sent.add(producer.send(new ProducerRecord<>(topic, partition, null, value)));
            }
            producer.flush();
        }
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }
}
