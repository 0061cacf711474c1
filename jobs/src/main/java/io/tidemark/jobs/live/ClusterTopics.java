package io.tidemark.jobs.live;

import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.connectors.kafka.TopicTail;
import io.tidemark.jobs.cli.ReplayRequest;
import io.tidemark.jobs.cli.TailRequest;
import io.tidemark.jobs.cli.Topics;
import io.tidemark.jobs.config.KafkaConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

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

    @Override
    public void tail(TailRequest request, PrintWriter out, CompletableFuture<Void> stop) throws InterruptedException {
        try (Cluster cluster = Cluster.of(request.kafka())) {
            cluster.partitions(request.topic());
            try (TopicTail tail = TopicTail.of(cluster.target(), request.topic())) {
                print(tail.last(request.last()), out);
                while (request.follow() && !stop.isDone()) {
                    print(tail.next(), out);
                }
            }
        }
    }

    private static void print(Iterable<ConsumerRecord<byte[], byte[]>> records, PrintWriter out) {
        records.forEach(each -> out.println(TailText.of(each)));
        out.flush();
    }

    @Override
    public List<String> replay(ReplayRequest request) throws IOException, InterruptedException, ExecutionException {
        try (Cluster cluster = Cluster.of(request.config().kafka())) {
            return new ClusterReplay(cluster, request, Clock.systemUTC()).run();
        }
    }
}
