package io.tidemark.connectors.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Asks a cluster for the offsets at which a job starts or ends. */
public final class TopicRanges {

    /** A record further ahead of its ingest time than this is quarantined as future-dated: none that counts is written before. */
    private static final long FUTURE_MILLIS = 600_000L;

    private TopicRanges() {}

    /** Ranges that end with the records that are there now. */
    public static List<TopicRange> untilNow(Admin admin, String topic, int partitions)
            throws ExecutionException, InterruptedException {
        Map<Integer, Long> ends = offsets(admin, topic, partitions, OffsetSpec.latest());
        return IntStream.range(0, partitions)
                .mapToObj(each -> TopicRange.until(ends.get(each)))
                .toList();
    }

    /**
     * Ranges without end that leave out what the brokers wrote long before the files of this handover end. What they wrote last
     * is read and told from the files' records one by one.
     */
    public static List<TopicRange> behind(Handover handover, Admin admin, String topic, int partitions)
            throws ExecutionException, InterruptedException {
        long from = Math.floorDiv(handover.firstEndMicros() - handover.boundMicros(), 1_000L) - FUTURE_MILLIS;
        // The ends first: a record that comes between the two questions is then behind them.
        Map<Integer, Long> ends = offsets(admin, topic, partitions, OffsetSpec.latest());
        Map<Integer, Long> starts = offsets(admin, topic, partitions, OffsetSpec.forTimestamp(Math.max(0, from)));
        return IntStream.range(0, partitions)
                .mapToObj(each -> TopicRange.behind(starts.get(each) < 0 ? ends.get(each) : starts.get(each)))
                .toList();
    }

    private static Map<Integer, Long> offsets(Admin admin, String topic, int partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            asked.put(new TopicPartition(topic, partition), which);
        }
        Map<Integer, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> found :
                admin.listOffsets(asked).all().get().entrySet()) {
            offsets.put(found.getKey().partition(), found.getValue().offset());
        }
        return offsets;
    }
}
