package io.tidemark.jobs.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which partitions of the log have had no new record for a while: one of them holds back all that follows from time, and its
 * name is the answer to "why is there no output?".
 */
final class SilentPartitions {

    private final long patienceMillis;
    private final Map<Integer, Seen> seen = new TreeMap<>();

    /** The end of a partition and since when it is there. */
    private record Seen(long end, long sinceMillis) {}

    SilentPartitions(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    /** Takes in the ends of all partitions as of now, and names those that stand still for longer than one waits. */
    List<Integer> look(Map<Integer, Long> ends, long nowMillis) {
        List<Integer> silent = new ArrayList<>();
        new TreeMap<>(ends).forEach((partition, end) -> {
            Seen before = seen.get(partition);
            if (before == null || before.end() != end) {
                seen.put(partition, new Seen(end, nowMillis));
            } else if (nowMillis - before.sinceMillis() >= patienceMillis) {
                silent.add(partition);
            }
        });
        return silent;
    }

    /** Since when a partition stands still, epoch milliseconds. */
    long since(int partition) {
        return seen.get(partition).sinceMillis();
    }
}
