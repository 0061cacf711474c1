package io.tidemark.connectors.live;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The partitions of a topic as a first start reads them, and what the files before them have said. */
record TopicParts(String topic, List<TopicRange> ranges, Handover handover) implements Serializable {

    boolean isEndless() {
        return ranges.stream().anyMatch(TopicRange::isEndless);
    }

    /** One split per partition, at its start. */
    List<LiveSplit> splits() {
        List<LiveSplit> splits = new ArrayList<>();
        for (int partition = 0; partition < ranges.size(); partition++) {
            splits.add(new LiveSplit.OfTopic(ranges.get(partition).split(topic, partition), handover));
        }
        return splits;
    }
}
