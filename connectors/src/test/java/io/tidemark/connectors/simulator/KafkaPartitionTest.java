package io.tidemark.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaPartitionTest {

    @ParameterizedTest
    @CsvSource({
        "21, -973932308",
        "foobar, -790332482",
        "a-little-bit-long-string, -985981536",
        "a-little-bit-longer-string, -1486304829",
        "lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8, -58897971",
        "abc, 479470107"
    })
    void hashesAsKafkaDoes(String key, int hash) {
        assertThat(KafkaPartition.murmur2(key.getBytes(StandardCharsets.UTF_8))).isEqualTo(hash);
    }

    @Test
    void negativeHashesLoseTheirSignBit() {
        assertThat(KafkaPartition.of("21", 7)).isEqualTo((-973932308 & 0x7fffffff) % 7);
    }
}
