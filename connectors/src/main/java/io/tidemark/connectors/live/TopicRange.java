package io.tidemark.connectors.live;

import java.io.Serializable;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.common.TopicPartition;

/** The offsets of a topic partition that a job reads when it has no checkpoint: {@code from} inclusive, {@code to} exclusive. */
public record TopicRange(long from, long to) implements Serializable {

    /** From the first record on, without end. */
    public static final TopicRange ALL = behind(KafkaPartitionSplit.EARLIEST_OFFSET);

    /** From this offset on, without end. */
    public static TopicRange behind(long offset) {
        return new TopicRange(offset, KafkaPartitionSplit.NO_STOPPING_OFFSET);
    }

    /** From the first record up to this offset. */
    public static TopicRange until(long offset) {
        return new TopicRange(KafkaPartitionSplit.EARLIEST_OFFSET, offset);
    }

    boolean isEndless() {
        return to == KafkaPartitionSplit.NO_STOPPING_OFFSET;
    }

    KafkaPartitionSplit split(String topic, int partition) {
        return new KafkaPartitionSplit(new TopicPartition(topic, partition), from, to);
    }
}
