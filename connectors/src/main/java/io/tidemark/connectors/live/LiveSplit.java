package io.tidemark.connectors.live;

import io.tidemark.connectors.files.FileSplit;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;

/** A partition of the log of a live run and how far it was read. */
public sealed interface LiveSplit extends SourceSplit {

    /** Its number among the partitions of its kind: reader n of p reads those with number mod p = n. */
    int number();

    /** Files that are read before the topic. */
    record OfFiles(FileSplit files) implements LiveSplit {

        @Override
        public String splitId() {
            return files.splitId();
        }

        @Override
        public int number() {
            return files.order();
        }
    }

    /** A partition of the topic, and what the files before it have said already. */
    record OfTopic(KafkaPartitionSplit topic, Handover handover) implements LiveSplit {

        @Override
        public String splitId() {
            return topic.splitId();
        }

        @Override
        public int number() {
            return topic.getPartition();
        }
    }
}
