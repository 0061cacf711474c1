package io.tidemark.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.output.OutputTable;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is committed in taps, as any user of them would, and takes the digest of the records it was made of. */
public final class TapReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The one field that is only there when it says something. */
    private static final String SELDOM = "missing";

    private final KafkaTarget target;

    /** Reads a cluster. */
    public TapReader(KafkaTarget target) {
        this.target = target;
    }

    /** The digest of all records of some topics, which have the columns of one table. */
    <T> String digest(OutputTable<T> table, Topic... topics) throws IOException {
        Digest digest = new Digest();
        CanonicalBytes bytes = new CanonicalBytes();
        for (Topic topic : topics) {
            for (byte[] value : values(topic)) {
                table.write(table.parse(line(table, JSON.readTree(value))), bytes);
                digest.add(bytes);
            }
        }
        return digest.toString();
    }

    /** All committed values of a topic. */
    public List<byte[]> values(Topic topic) {
        Properties properties = target.properties();
        properties.put("isolation.level", "read_committed");
        List<byte[]> values = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }

    private static String line(OutputTable<?> table, JsonNode record) {
        List<String> names = List.of(table.header().split(","));
        List<String> fields = new ArrayList<>();
        record.fieldNames().forEachRemaining(fields::add);
        List<String> expected = names.stream()
                .filter(name -> record.has(name) || !name.equals(SELDOM))
                .toList();
        if (!fields.equals(expected)) {
            throw new IllegalArgumentException(fields + " instead of " + names);
        }
        return names.stream().map(name -> cell(record.get(name))).collect(Collectors.joining(","));
    }

    private static String cell(JsonNode value) {
        if (value == null) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(TapReader::cell)
                    .collect(Collectors.joining(";"));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> entry.getKey() + '=' + cell(entry.getValue()))
                    .collect(Collectors.joining(";"));
        }
        String text = value.isNull() ? "" : value.asText();
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
