package io.tidemark.connectors.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The end of a topic as any of its readers sees it: what is committed, and what comes after. One thread. */
public final class TopicTail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    /** Transactions leave marks among the records: so many more positions are read at first. */
    private static final long MARKS = 64;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    private TopicTail(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        this.consumer = consumer;
        this.partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** The tail of a topic that is there. */
    public static TopicTail of(KafkaTarget target, String topic) {
        Properties properties = target.properties();
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", "false");
        properties.put("auto.offset.reset", "earliest");
        return new TopicTail(
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()), topic);
    }

    /**
     * The last records of all partitions together, in the order of the brokers' times. The next ones come from {@link
     * #next}.
     */
    public List<ConsumerRecord<byte[], byte[]>> last(int count) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Deque<ConsumerRecord<byte[], byte[]>>> kept = new HashMap<>();
        Map<TopicPartition, Long> starts = new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
        for (TopicPartition each : partitions) {
            starts.put(each, count == 0 ? ends.get(each) : Math.max(begins.get(each), ends.get(each) - count - MARKS));
        }
        while (!starts.isEmpty()) {
            starts.forEach(consumer::seek);
            starts.keySet().forEach(each -> kept.put(each, new ArrayDeque<>()));
            read(ends, kept, count);
            // Where marks took the place of records, further back.
            starts.entrySet()
                    .removeIf(start ->
                            kept.get(start.getKey()).size() >= count || start.getValue() <= begins.get(start.getKey()));
            starts.replaceAll((each, start) -> Math.max(begins.get(each), start - 2 * (ends.get(each) - start)));
        }
        return merged(kept, count);
    }

    private void read(
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Deque<ConsumerRecord<byte[], byte[]>>> kept,
            int count) {
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Deque<ConsumerRecord<byte[], byte[]>> last =
                        kept.get(new TopicPartition(record.topic(), record.partition()));
                last.add(record);
                if (last.size() > count) {
                    last.remove();
                }
            }
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> merged(
            Map<TopicPartition, Deque<ConsumerRecord<byte[], byte[]>>> kept, int count) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        kept.values().forEach(all::addAll);
        all.sort(Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
                .thenComparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset));
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    /** Records that have come since; waits a moment for them. */
    public Iterable<ConsumerRecord<byte[], byte[]>> next() {
        return consumer.poll(POLL);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
