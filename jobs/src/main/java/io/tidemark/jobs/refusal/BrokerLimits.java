package io.tidemark.jobs.refusal;

import io.tidemark.connectors.kafka.Topic;
import io.tidemark.jobs.config.KafkaConfig;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/** What brokers and topics do not allow: a job would start, and hang or fail at its first record. */
public final class BrokerLimits {

    private static final String LONGEST_TRANSACTION = "transaction.max.timeout.ms";
    private static final String LEAST_REPLICAS = "min.insync.replicas";

    private final Admin admin;

    /** Limits as this administrator sees them. */
    public BrokerLimits(Admin admin) {
        this.admin = admin;
    }

    /** Everything that stands against a job of this configuration, whose topics are there. */
    public List<Refusal> check(KafkaConfig kafka, Map<String, String> clientSettings)
            throws ExecutionException, InterruptedException {
        Collection<Node> nodes = admin.describeCluster().nodes().get();
        List<Refusal> found = new ArrayList<>();
        for (Node node : nodes) {
            if (!isThisMachine(node.host())) {
                PlainText.broker(kafka, clientSettings, node.host() + ':' + node.port())
                        .ifPresent(found::add);
            }
        }
        String any = nodes.iterator().next().idString();
        long allowed = number(ConfigResource.Type.BROKER, any, LONGEST_TRANSACTION, Long.MAX_VALUE);
        transactions(kafka, allowed).ifPresent(found::add);
        Map<String, TopicDescription> topics =
                admin.describeTopics(Topic.names()).allTopicNames().get();
        for (TopicDescription topic : topics.values()) {
            partitions(topic).ifPresent(found::add);
        }
        return found;
    }

    static Optional<Refusal> transactions(KafkaConfig kafka, long allowed) {
        long wanted = kafka.transactionTimeout().toMillis();
        if (wanted <= allowed) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "kafka.transaction-timeout",
                "is " + wanted / 1_000 + "s, but the brokers allow " + allowed / 1_000 + "s",
                "they would refuse the first transaction",
                "lower it, or raise " + LONGEST_TRANSACTION + " of the brokers"));
    }

    private Optional<Refusal> partitions(TopicDescription topic) throws ExecutionException, InterruptedException {
        long least = number(ConfigResource.Type.TOPIC, topic.name(), LEAST_REPLICAS, 1);
        for (TopicPartitionInfo partition : topic.partitions()) {
            String where = "partition " + partition.partition() + " of " + topic.name();
            if (partition.leader() == null || partition.leader().isEmpty()) {
                return Optional.of(new Refusal(
                        where,
                        "has no leader",
                        "nothing can be read from it or written to it, and time waits for every partition",
                        "start the brokers that have it"));
            }
            if (partition.replicas().size() < least) {
                return Optional.of(new Refusal(
                        where,
                        "has " + partition.replicas().size() + " copies and " + LEAST_REPLICAS + " is " + least,
                        "brokers would refuse every record",
                        "add copies or lower " + LEAST_REPLICAS + " of the topic"));
            }
        }
        return Optional.empty();
    }

    private long number(ConfigResource.Type type, String name, String setting, long otherwise)
            throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(type, name);
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        ConfigEntry entry = config.get(setting);
        return entry == null ? otherwise : Long.parseLong(entry.value());
    }

    /** Brokers often give out the machine's own name: what goes there does not leave it. */
    private static boolean isThisMachine(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException | SocketException elsewhere) {
            return false;
        }
    }
}
