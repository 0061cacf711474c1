package io.tidemark.jobs.run;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulatedRecord;
import io.tidemark.connectors.simulator.SimulationSpec;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes a simulated market into a topic, each of its partitions into the one of the same number. */
final class TopicFeeder {

    private TopicFeeder() {}

    static void feed(SimulationSpec spec, KafkaTarget target, String topic, int partitions) {
        SimulatedMarket market = new SimulatedMarket(spec);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(target.properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < partitions; i++) {
                int partition = i;
                market.partition(i, partitions)
                        .pollUntil(
                                Long.MAX_VALUE,
                                record -> producer.send(new ProducerRecord<>(
                                        topic, partition, null, json(record).getBytes(StandardCharsets.UTF_8))));
            }
        }
    }

    private static String json(SimulatedRecord record) {
        return switch (record.kind) {
            case BAD -> record.raw;
            case HEARTBEAT -> "{\"type\":\"heartbeat\",\"event_us\":" + record.eventMicros + '}';
            case TRADE ->
                "{\"type\":\"trade\",\"instrument\":\"" + record.instrument.name() + "\",\"event_us\":"
                        + record.eventMicros + ",\"ingest_us\":" + record.ingestMicros + ",\"price\":\""
                        + BigDecimal.valueOf(record.price, record.priceDigits).toPlainString() + "\",\"size\":\""
                        + BigDecimal.valueOf(record.size, record.sizeDigits).toPlainString() + "\",\"side\":\""
                        + record.side.name().toLowerCase(Locale.ROOT) + "\",\"id\":" + record.id
                        + ",\"sequence\":" + record.sequence + '}';
        };
    }
}
