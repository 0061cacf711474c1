package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A partition is silent when its end has stood still for as long as one waits, and not before. */
final class SilentPartitionsTest {

    private final SilentPartitions silent = new SilentPartitions(10_000);

    @Test
    void namesThoseWhoseEndStandsStill() {
        assertThat(silent.look(Map.of(0, 5L, 1, 7L), 1_000)).isEmpty();
        assertThat(silent.look(Map.of(0, 6L, 1, 7L), 6_000)).isEmpty();
        assertThat(silent.look(Map.of(0, 7L, 1, 7L), 10_999)).isEmpty();
        assertThat(silent.look(Map.of(0, 8L, 1, 7L), 11_000)).containsExactly(1);
        assertThat(silent.since(1)).isEqualTo(1_000);
        assertThat(silent.look(Map.of(0, 8L, 1, 8L), 12_000)).isEmpty();
        assertThat(silent.look(Map.of(0, 8L, 1, 8L), 30_000)).containsExactly(0, 1);
    }
}
