package io.tidemark.jobs.live;

import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.jobs.cli.LiveRequest;
import io.tidemark.jobs.config.JobConfig;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.jobs.refusal.BrokerLimits;
import io.tidemark.jobs.refusal.LiveSettings;
import io.tidemark.jobs.refusal.PlainText;
import io.tidemark.jobs.refusal.Ports;
import io.tidemark.jobs.refusal.Presence;
import io.tidemark.jobs.refusal.Refusals;
import io.tidemark.jobs.refusal.StateOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The order in which a live run is looked at before it starts: what costs nothing to know comes first. */
final class LiveChecks {

    private LiveChecks() {}

    /** What the configuration and this machine say alone. */
    static void settings(LiveRequest request, int processors) {
        TidemarkConfig config = request.config();
        JobConfig job = config.job();
        new Refusals()
                .add(LiveSettings.instruments(
                        request.documents().instruments().size(),
                        config.market().instruments()))
                .add(LiveSettings.interval(job))
                .add(LiveSettings.transactions(
                        job, config.kafka(), LiveFlink.LONGEST_CHECKPOINT, LiveFlink.LONGEST_RESTART))
                .add(LiveSettings.parallelism(job, processors))
                .add(PlainText.database(config.database()))
                .done();
    }

    /** What a Flink of this process needs. */
    static void ports(JobConfig job, int webPort) {
        new Refusals().add(Ports.metrics(job.metricsPort(), webPort)).done();
    }

    /** What brokers and topics say. */
    static void cluster(Cluster cluster, KafkaConfig kafka) throws InterruptedException {
        new Refusals()
                .addAll(cluster.ask(admin ->
                        new BrokerLimits(admin).check(kafka, cluster.target().client())))
                .done();
    }

    /** Whether the transaction prefix is nobody else's. */
    static void others(Cluster cluster, KafkaConfig kafka) throws InterruptedException {
        cluster.ask(admin -> {
            Presence.requireNone(admin, kafka.transactionPrefix());
            return kafka;
        });
    }

    /** What an earlier run has left. */
    static void state(Cluster cluster, JobConfig config, LiveJob job, Path state, boolean hasCheckpoints)
            throws InterruptedException, IOException {
        KafkaLog log = job.log().topic();
        String clusterId =
                cluster.ask(admin -> admin.describeCluster().clusterId().get());
        String topicId = cluster.ask(admin -> admin.describeTopics(List.of(log.topic()))
                .allTopicNames()
                .get()
                .get(log.topic())
                .topicId()
                .toString());
        StateOrigin.of(config, job.plan().base(), clusterId, topicId, log.partitions())
                .keepOrMatch(state, hasCheckpoints);
    }
}
