package io.tidemark.connectors.kafka;

import io.tidemark.connectors.codec.RecordFormat;
import io.tidemark.state.market.Arrival;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.common.TopicPartition;

/**
 * A topic as the log: all of its partitions, whose number is fixed for the life of the job, from their first record on or
 * from where a savepoint says.
 */
public record KafkaLog(KafkaTarget target, String topic, int partitions, RecordFormat format) {

    private static final String NEVER = "-1";

    public KafkaLog {
        if (partitions < 1) {
            throw new IllegalArgumentException("topic " + topic + " has no partitions");
        }
    }

    /** The names of the partitions, which are the ids of their splits. */
    public List<String> partitionNames() {
        return IntStream.range(0, partitions)
                .mapToObj(each -> KafkaPartitionSplit.toSplitId(new TopicPartition(topic, each)))
                .toList();
    }

    /** A source that starts at the first record of each partition and never ends. */
    public KafkaSource<Arrival> source(TypeInformation<Arrival> type) {
        Properties properties = target.properties();
        // New partitions would move keys: they are not looked for.
        properties.put("partition.discovery.interval.ms", NEVER);
        properties.put("isolation.level", "read_committed");
        // Where the job is, its checkpoints know.
        properties.put("commit.offsets.on.checkpoint", "false");
        properties.put("enable.auto.commit", "false");
        return KafkaSource.<Arrival>builder()
                .setTopics(topic)
                .setProperties(properties)
                .setStartingOffsets(new FirstRecords())
                .setDeserializer(new LogDeserializer(format, type))
                .build();
    }
}
