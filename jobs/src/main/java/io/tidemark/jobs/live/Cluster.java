package io.tidemark.jobs.live;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.refusal.PlainText;
import io.tidemark.jobs.refusal.Refusals;
import io.tidemark.state.name.NearestName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** The Kafka cluster of a configuration, as its administrator sees it. */
final class Cluster implements AutoCloseable {

    private static final String PATIENCE_MILLIS = "15000";

    private final KafkaTarget target;
    private final Admin admin;

    private Cluster(KafkaTarget target, Admin admin) {
        this.target = target;
        this.admin = admin;
    }

    /** What the administrator does with a cluster. */
    @FunctionalInterface
    interface Work<R> {
        R with(Admin admin) throws ExecutionException, InterruptedException;
    }

    /**
     * The cluster that a configuration names.
     *
     * @throws UsageException when its client settings must not be used as they are
     */
    static Cluster of(KafkaConfig kafka) {
        KafkaTarget target = new KafkaTarget(
                kafka.bootstrapServers().orElseThrow(),
                kafka.clientFile().map(ClientFile::read).orElse(Map.of()));
        new Refusals().add(PlainText.kafka(kafka, target.client())).done();
        Properties properties = target.properties();
        properties.put("default.api.timeout.ms", PATIENCE_MILLIS);
        properties.put("request.timeout.ms", PATIENCE_MILLIS);
        try {
            return new Cluster(target, Admin.create(properties));
        } catch (KafkaException wrong) {
            throw new UsageException("Kafka at " + target.bootstrapServers() + ": "
                    + bottom(wrong).getMessage());
        }
    }

    KafkaTarget target() {
        return target;
    }

    /**
     * Does something with the cluster.
     *
     * @throws UsageException when it cannot be reached or refuses
     */
    <R> R ask(Work<R> work) throws InterruptedException {
        try {
            return work.with(admin);
        } catch (ExecutionException failure) {
            throw new UsageException("Kafka at " + target.bootstrapServers() + " cannot be used: "
                    + bottom(failure).getMessage());
        }
    }

    /**
     * How many partitions a topic has.
     *
     * @throws UsageException when there is no such topic
     */
    int partitions(String topic) throws InterruptedException {
        Set<String> topics = ask(asked -> asked.listTopics().names().get());
        if (!topics.contains(topic)) {
            boolean isOurs = Topic.names().contains(topic);
            throw new UsageException("there is no topic '" + topic + "' at " + target.bootstrapServers()
                    + (isOurs ? "; ./tidemark topics apply makes it" : NearestName.hint(topic, topics)));
        }
        return ask(asked -> asked.describeTopics(List.of(topic)).allTopicNames().get())
                .get(topic)
                .partitions()
                .size();
    }

    private static Throwable bottom(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
