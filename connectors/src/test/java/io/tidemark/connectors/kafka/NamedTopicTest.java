package io.tidemark.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.apache.kafka.clients.admin.AdminClient;
import org.junit.jupiter.api.Test;

/** Who is away is said by name: the client alone only says that it waited in vain. */
class NamedTopicTest {

    @Test
    void aClusterThatIsAwayIsNamed() {
        Properties properties = KafkaTarget.of("127.0.0.1:1").properties();
        properties.put("default.api.timeout.ms", "200");
        properties.put("request.timeout.ms", "200");
        try (AdminClient admin = AdminClient.create(properties)) {
            assertThatThrownBy(() -> new NamedTopic("market.raw", "127.0.0.1:1").getSubscribedTopicPartitions(admin))
                    .hasMessageStartingWith("Kafka at 127.0.0.1:1 does not tell the partitions of market.raw: ")
                    .hasMessageContaining("Timed out");
        }
    }
}
