package io.tidemark.connectors.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

    @Test
    void readsAndWritesAsTheLibraryDoes() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 100_000; i++) {
            long millis = random.nextLong(-62_000_000_000_000L, 250_000_000_000_000L);
            StringBuilder text = new StringBuilder();
            IsoTime.appendMillis(text, millis);
            assertThat(Instant.parse(text).toEpochMilli()).isEqualTo(millis);
            assertThat(IsoTime.parseMillis(text.toString())).isEqualTo(millis);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-02-30T00:00:00.000Z", "2024-01-02T25:00:00.000Z", "2024-01-02 00:00:00.000Z", "", "x"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> IsoTime.parseMillis(text)).isInstanceOf(DateTimeException.class);
    }
}
