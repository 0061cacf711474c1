package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** A partition is silent when its end has stood still for as long as one waits, and not before; those of all logs count. */
final class SilentPartitionsTest {

    private final SilentPartitions silent = new SilentPartitions(10_000);

    @Test
    void namesThoseWhoseEndStandsStill() {
        assertThat(look(5, 7, 1_000)).isEmpty();
        assertThat(look(6, 7, 6_000)).isEmpty();
        assertThat(look(7, 7, 10_999)).isEmpty();
        assertThat(look(8, 7, 11_000))
                .containsExactly("partition 1 of market.raw is silent since 1970-01-01T00:00:01Z");
        assertThat(look(8, 8, 12_000)).isEmpty();
        assertThat(look(8, 8, 30_000))
                .extracting(said -> said.substring(0, 12))
                .containsExactly("partition 0 ", "partition 1 ");
    }

    private List<String> look(long first, long second, long nowMillis) {
        return silent.look(Map.of(partition("market.raw", 0), first, partition("market.raw", 1), second), nowMillis);
    }

    @Test
    void aPartitionOfAnotherTopicIsAnotherOne() {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (long now = 0; now <= 20_000; now += 5_000) {
            for (int partition = 0; partition < 12; partition++) {
                ends.put(partition("market.raw", partition), now);
                ends.put(partition("macro", partition), partition == 2 || partition == 11 ? 4L : now);
            }
            List<String> said = silent.look(ends, now);
            if (now < 10_000) {
                assertThat(said).isEmpty();
            } else {
                assertThat(said)
                        .containsExactly(
                                "partition 2 of macro is silent since 1970-01-01T00:00:00Z",
                                "partition 11 of macro is silent since 1970-01-01T00:00:00Z");
            }
        }
    }

    private static TopicPartition partition(String topic, int partition) {
        return new TopicPartition(topic, partition);
    }
}
