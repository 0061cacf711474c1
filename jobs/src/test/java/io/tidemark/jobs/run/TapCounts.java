package io.tidemark.jobs.run;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts the records of taps as they become visible. */
final class TapCounts implements AutoCloseable {

    private static final Duration TURN = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Topic, Long> counts = new EnumMap<>(Topic.class);
    private final Map<String, Topic> topics;

    TapCounts(KafkaTarget target) {
        Properties properties = target.properties();
        properties.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        topics = Arrays.stream(Topic.values())
                .filter(topic -> !topic.isLog())
                .collect(Collectors.toMap(Topic::topicName, topic -> topic));
        List<TopicPartition> partitions = topics.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** How many records of these topics were visible at the last look. */
    long count(Topic... some) {
        return Arrays.stream(some)
                .mapToLong(topic -> counts.getOrDefault(topic, 0L))
                .sum();
    }

    /** Waits until there are so many. */
    void await(long wanted, Topic... some) {
        while (count(some) < wanted) {
            look();
        }
    }

    /** Waits until there are more than at this moment. */
    void awaitMore(Topic... some) {
        look();
        await(count(some) + 1, some);
    }

    private void look() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(TURN)) {
            counts.merge(topics.get(record.topic()), 1L, Long::sum);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
