package io.tidemark.connectors.kafka;

import java.util.List;
import java.util.Set;
import org.apache.flink.connector.kafka.source.enumerator.subscriber.KafkaSubscriber;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.common.TopicPartition;

/** The partitions of one topic; when the cluster does not tell them, the failure says which cluster and why. */
final class NamedTopic implements KafkaSubscriber {

    private static final long serialVersionUID = 1L;

    private final KafkaSubscriber topics;
    private final String topic;
    private final String cluster;

    NamedTopic(String topic, String cluster) {
        this.topics = KafkaSubscriber.getTopicListSubscriber(List.of(topic));
        this.topic = topic;
        this.cluster = cluster;
    }

    @Override
    public Set<TopicPartition> getSubscribedTopicPartitions(AdminClient admin) {
        try {
            return topics.getSubscribedTopicPartitions(admin);
        } catch (RuntimeException failure) {
            Throwable cause = failure;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new FlinkRuntimeException(
                    "Kafka at " + cluster + " does not tell the partitions of " + topic + ": " + cause.getMessage(),
                    failure);
        }
    }
}
