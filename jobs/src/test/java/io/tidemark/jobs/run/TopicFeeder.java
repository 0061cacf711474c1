package io.tidemark.jobs.run;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.simulator.PartFormat;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulationSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes a simulated market into a topic, each of its partitions into the one of the same number. */
final class TopicFeeder {

    private TopicFeeder() {}

    static void feed(SimulationSpec spec, KafkaTarget target, String topic, int partitions) throws Exception {
        SimulatedMarket market = new SimulatedMarket(spec);
        StringBuilder text = new StringBuilder();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(target.properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < partitions; i++) {
                int partition = i;
                market.partition(i, partitions).pollUntil(Long.MAX_VALUE, record -> {
                    text.setLength(0);
                    byte[] value =
                            PartFormat.JSON.append(text, record).toString().getBytes(StandardCharsets.UTF_8);
                    sent.add(producer.send(new ProducerRecord<>(topic, partition, null, value)));
                });
            }
            producer.flush();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }
}
