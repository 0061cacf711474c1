package io.tidemark.connectors.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What a cluster lacks before the job can run on it: topics that are not there, and settings that would lose data. The log
 * never expires and keeps the producer's time; taps are kept for at least seven days from when they were written, whatever market time
 * their records are of.
 */
public record TopicPlan(List<Missing> missing, List<Differing> differing, Map<Topic, Integer> partitions) {

    private static final long WEEK_MILLIS = 604_800_000;
    private static final long PAUSE_MILLIS = 50;
    private static final int ATTEMPTS = 300;

    /** Why a setting matters. */
    private static final Map<String, String> WHY = Map.of(
            "retention.ms", "what expires is missing from then on",
            "retention.bytes", "what expires is missing from every replay",
            "cleanup.policy", "a compacted topic keeps one record of an instrument",
            "message.timestamp.type", "records of old market time would expire at once");

    /** A topic to be made. */
    public record Missing(Topic topic, int partitions) {}

    /** A setting of a topic that is not as it must be. */
    public record Differing(Topic topic, String setting, String is, String wanted) {}

    /** Looks at the cluster; topics that are missing would get so many partitions. */
    public static TopicPlan of(Admin admin, int partitions) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<Missing> missing = new ArrayList<>();
        List<Topic> there = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            if (existing.contains(topic.topicName())) {
                there.add(topic);
            } else {
                missing.add(new Missing(topic, partitions));
            }
        }
        return new TopicPlan(missing, differing(admin, there), partitions(admin, there));
    }

    /** True when nothing is left to do. */
    public boolean isDone() {
        return missing.isEmpty() && differing.isEmpty();
    }

    /** One line per change, for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        missing.forEach(each -> lines.add("create " + each.topic().topicName() + " with " + each.partitions()
                + " partitions " + settings(each.topic())));
        differing.forEach(each -> lines.add("set " + each.setting() + " of "
                + each.topic().topicName() + " to " + each.wanted() + " (is " + each.is() + ": "
                + WHY.get(each.setting()) + ")"));
        return lines;
    }

    /** Makes what is missing and sets what differs; never deletes, never changes a number of partitions. */
    public void apply(Admin admin, short replication) throws ExecutionException, InterruptedException {
        List<NewTopic> topics = missing.stream()
                .map(each -> new NewTopic(each.topic().topicName(), each.partitions(), replication)
                        .configs(settings(each.topic())))
                .toList();
        admin.createTopics(topics).all().get();
        awaitLeaders(admin);
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Differing each : differing) {
            changes.computeIfAbsent(resource(each.topic()), key -> new ArrayList<>())
                    .add(new AlterConfigOp(new ConfigEntry(each.setting(), each.wanted()), AlterConfigOp.OpType.SET));
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }

    /** Who writes to a topic before all its leaders are up may lose the order of what was sent first. */
    private void awaitLeaders(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (Missing each : missing) {
            for (int partition = 0; partition < each.partitions(); partition++) {
                asked.put(new TopicPartition(each.topic().topicName(), partition), OffsetSpec.latest());
            }
        }
        // Only a leader answers, and the client asks until there is one; but it gives up where the broker has yet to
        // hear of the topic.
        for (int attempt = 1; !areLed(admin, asked, attempt); attempt++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean areLed(Admin admin, Map<TopicPartition, OffsetSpec> asked, int attempt)
            throws ExecutionException, InterruptedException {
        try {
            admin.listOffsets(asked).all().get();
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException && attempt < ATTEMPTS) {
                return false;
            }
            throw failure;
        }
    }

    private static Map<String, String> settings(Topic topic) {
        return topic.isLog()
                ? new TreeMap<>(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete"))
                : new TreeMap<>(Map.of(
                        "retention.ms",
                        Long.toString(WEEK_MILLIS),
                        "cleanup.policy",
                        "delete",
                        "message.timestamp.type",
                        "LogAppendTime"));
    }

    private static List<Differing> differing(Admin admin, List<Topic> topics)
            throws ExecutionException, InterruptedException {
        Map<ConfigResource, Config> configs = admin.describeConfigs(
                        topics.stream().map(TopicPlan::resource).toList())
                .all()
                .get();
        List<Differing> differing = new ArrayList<>();
        for (Topic topic : topics) {
            Config config = configs.get(resource(topic));
            settings(topic).forEach((setting, wanted) -> {
                String is = config.get(setting).value();
                if (!wanted.equals(is) && !isLonger(topic, setting, is)) {
                    differing.add(new Differing(topic, setting, is, wanted));
                }
            });
        }
        return differing;
    }

    /** Who keeps taps for longer loses nothing. */
    private static boolean isLonger(Topic topic, String setting, String is) {
        return !topic.isLog()
                && setting.equals("retention.ms")
                && (Long.parseLong(is) > WEEK_MILLIS || Long.parseLong(is) < 0);
    }

    private static Map<Topic, Integer> partitions(Admin admin, List<Topic> topics)
            throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> described = admin.describeTopics(
                        topics.stream().map(Topic::topicName).toList())
                .allTopicNames()
                .get();
        Map<Topic, Integer> partitions = new TreeMap<>();
        topics.forEach(topic -> partitions.put(
                topic, described.get(topic.topicName()).partitions().size()));
        return partitions;
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
    }
}
