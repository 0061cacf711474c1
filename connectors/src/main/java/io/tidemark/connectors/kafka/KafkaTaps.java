package io.tidemark.connectors.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One transactional sink for all taps: what the job says between two checkpoints becomes visible together, once. The
 * transaction timeout must outlast the longest checkpoint and restart, and the broker's maximum must allow it.
 */
public final class KafkaTaps {

    private KafkaTaps() {}

    /** A sink whose transactions bear this prefix, which no other job on the cluster may share. */
    public static Sink<Tap> sink(KafkaTarget target, String transactionPrefix, Duration transactionTimeout) {
        Properties properties = target.properties();
        properties.put("transaction.timeout.ms", Long.toString(transactionTimeout.toMillis()));
        properties.put("compression.type", "lz4");
        KafkaSink<Tap> sink = KafkaSink.<Tap>builder()
                .setBootstrapServers(target.bootstrapServers())
                .setKafkaProducerConfig(properties)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(transactionPrefix)
                .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
                .setRecordSerializer(new Records())
                .build();
        return new TapsSink(sink, target.bootstrapServers());
    }

    /** No time of ours goes with a record: the topic stamps it when it is appended, so replayed history does not expire. */
    private static final class Records implements KafkaRecordSerializationSchema<Tap>, KafkaDatasetFacetProvider {

        private static final long serialVersionUID = 1L;

        @Override
        public ProducerRecord<byte[], byte[]> serialize(Tap tap, KafkaSinkContext context, Long timestamp) {
            return new ProducerRecord<>(
                    tap.topic(), null, null, tap.key().getBytes(StandardCharsets.UTF_8), tap.value());
        }

        /** Where transactions of an earlier attempt may be open: pooled names are looked for there. */
        @Override
        public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
            List<String> taps = Arrays.stream(Topic.values())
                    .filter(topic -> !topic.isLog())
                    .map(Topic::topicName)
                    .toList();
            return Optional.of(new DefaultKafkaDatasetFacet(DefaultKafkaDatasetIdentifier.ofTopics(taps)));
        }
    }
}
