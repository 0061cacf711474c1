package io.tidemark.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewnessTest {

    private final Newness newness = new Newness();

    @Test
    void isHopedForUntilItDisappoints() {
        for (int batch = 0; batch < 1_000; batch++) {
            assertThat(newness.isHopedFor()).isTrue();
            newness.found();
        }
        newness.disappointed();
        assertThat(newness.isHopedFor()).isFalse();
    }

    @Test
    void hopeStaysAwayTwiceAsLongAfterEachDisappointmentUpToALimit() {
        for (int expected : new int[] {64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 16_384}) {
            newness.disappointed();
            assertThat(batchesWithoutHope()).isEqualTo(expected);
        }
        newness.found();
        newness.disappointed();
        assertThat(batchesWithoutHope()).isEqualTo(64);
    }

    private int batchesWithoutHope() {
        int batches = 0;
        while (!newness.isHopedFor()) {
            batches++;
        }
        return batches;
    }
}
