package io.tidemark.jobs.live;

import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.jobs.cli.Topics;
import io.tidemark.jobs.config.KafkaConfig;
import java.util.List;

/** The topics of a real cluster. */
public final class ClusterTopics implements Topics {

    @Override
    public List<String> plan(KafkaConfig kafka, int partitions) throws InterruptedException {
        try (Cluster cluster = Cluster.of(kafka)) {
            return cluster.ask(admin -> TopicPlan.of(admin, partitions)).lines();
        }
    }

    @Override
    public List<String> apply(KafkaConfig kafka, int partitions, short replication) throws InterruptedException {
        try (Cluster cluster = Cluster.of(kafka)) {
            TopicPlan plan = cluster.ask(admin -> TopicPlan.of(admin, partitions));
            return cluster.ask(admin -> {
                plan.apply(admin, replication);
                return plan.lines();
            });
        }
    }
}
