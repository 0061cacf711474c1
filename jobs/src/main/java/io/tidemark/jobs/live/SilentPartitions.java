package io.tidemark.jobs.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Which partitions of the logs have had no new record for a while: one of them holds back all that follows from time, and its
 * name is the answer to "why is there no output?".
 */
final class SilentPartitions {

    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final long patienceMillis;
    private final Map<TopicPartition, Seen> seen = new TreeMap<>(ORDER);

    /** The end of a partition and since when it is there. */
    private record Seen(long end, long sinceMillis) {}

    SilentPartitions(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    /** Takes in the ends of all partitions as of now, and says which stand still for longer than one waits. */
    List<String> look(Map<TopicPartition, Long> ends, long nowMillis) {
        ends.forEach((partition, end) -> {
            Seen before = seen.get(partition);
            if (before == null || before.end() != end) {
                seen.put(partition, new Seen(end, nowMillis));
            }
        });
        List<String> silent = new ArrayList<>();
        seen.forEach((partition, at) -> {
            if (nowMillis - at.sinceMillis() >= patienceMillis) {
                silent.add("partition " + partition.partition() + " of " + partition.topic() + " is silent since "
                        + Instant.ofEpochMilli(at.sinceMillis()));
            }
        });
        return silent;
    }
}
