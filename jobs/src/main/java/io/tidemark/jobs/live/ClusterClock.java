package io.tidemark.jobs.live;

import io.tidemark.connectors.kafka.MarketClock;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.jobs.cli.Heartbeats;
import io.tidemark.jobs.cli.Screen;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.config.KafkaConfig;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The clock of a real cluster's log, without a job. */
public final class ClusterClock implements Heartbeats {

    @Override
    public Summary run(KafkaConfig kafka, Screen screen, CompletableFuture<Void> stop)
            throws InterruptedException, ExecutionException {
        String topic = Topic.MARKET_RAW.topicName();
        try (Cluster cluster = Cluster.of(kafka)) {
            int partitions = cluster.partitions(topic);
            MarketClock clock = clock(cluster, topic);
            MarketClock macro = clock(cluster, Topic.MACRO.topicName());
            try {
                screen.out()
                        .println("tidemark clock: a heartbeat each second into the " + partitions + " partitions of "
                                + topic + " and into " + Topic.MACRO.topicName() + " at "
                                + cluster.target().bootstrapServers() + "; Ctrl-C stops it");
                screen.out().flush();
                stop.get();
            } finally {
                clock.close();
                macro.close();
            }
        }
        return new Summary(List.of("tidemark clock: stopped"));
    }

    private static MarketClock clock(Cluster cluster, String topic) throws InterruptedException {
        return MarketClock.start(cluster.target(), topic, cluster.partitions(topic), Clock.systemUTC());
    }
}
