package io.tidemark.jobs.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.jobs.config.KafkaConfig;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing leaves this machine unencrypted, unless its user says that it may. */
final class PlainTextTest {

    private static final String ELSEWHERE = "broker.example:9092";
    private static final KafkaConfig KAFKA = KafkaConfig.of(ELSEWHERE, "x", Duration.ofMinutes(10));

    @Test
    void tlsMayGoAnywhere() {
        assertThat(PlainText.kafka(KAFKA, Map.of("security.protocol", "SASL_SSL")))
                .isEmpty();
        assertThat(PlainText.kafka(KAFKA, Map.of("security.protocol", "SSL"))).isEmpty();
        assertThat(PlainText.kafka(KAFKA, Map.of("security.protocol", "SASL_PLAINTEXT")))
                .isPresent();
        assertThat(PlainText.kafka(KAFKA, Map.of())).isPresent();
    }

    @Test
    void whoSaysSoMayGoWithoutIt() {
        KafkaConfig allowed = new KafkaConfig(
                KAFKA.bootstrapServers(), "x", Duration.ofMinutes(10), Optional.empty(), KafkaConfig.Format.JSON, true);
        assertThat(PlainText.kafka(allowed, Map.of())).isEmpty();
        assertThat(PlainText.broker(allowed, Map.of(), ELSEWHERE)).isEmpty();
    }

    @Test
    void aBrokerThatIsElsewhereIsFoundBehindALoopbackName() {
        KafkaConfig tunnel = KafkaConfig.of("localhost:9092,127.0.0.1:9093,[::1]:9094", "x", Duration.ofMinutes(10));
        assertThat(PlainText.kafka(tunnel, Map.of())).isEmpty();
        assertThat(PlainText.broker(tunnel, Map.of(), "localhost:9092")).isEmpty();
        assertThat(PlainText.broker(tunnel, Map.of(), ELSEWHERE))
                .get()
                .asString()
                .startsWith("the advertised listener broker.example:9092 is on another machine");
    }
}
