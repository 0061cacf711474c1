package io.tidemark.jobs.live;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.KafkaConfig;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;

/** The Kafka cluster of a configuration, as its administrator sees it. */
final class Cluster implements AutoCloseable {

    private static final String PATIENCE_MILLIS = "15000";
    private static final String LONGEST_TRANSACTION = "transaction.max.timeout.ms";

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

    /** The cluster that a configuration names. */
    static Cluster of(KafkaConfig kafka) {
        KafkaTarget target = new KafkaTarget(
                kafka.bootstrapServers().orElseThrow(),
                kafka.clientFile().map(ClientFile::read).orElse(Map.of()));
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

    /** Refuses transactions longer than the brokers allow: the job would start, and fail at its first record. */
    void requireTransactions(long wantedMillis) throws InterruptedException {
        long allowed = ask(asked -> {
            Collection<Node> nodes = asked.describeCluster().nodes().get();
            ConfigResource broker = new ConfigResource(
                    ConfigResource.Type.BROKER, nodes.iterator().next().idString());
            Config config = asked.describeConfigs(List.of(broker)).all().get().get(broker);
            ConfigEntry entry = config.get(LONGEST_TRANSACTION);
            return entry == null ? Long.MAX_VALUE : Long.parseLong(entry.value());
        });
        if (wantedMillis > allowed) {
            throw new UsageException("kafka.transaction-timeout is " + wantedMillis / 1_000
                    + "s, but the brokers allow " + allowed / 1_000 + "s (" + LONGEST_TRANSACTION + ")");
        }
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
