package io.tidemark.jobs.live;

import io.tidemark.connectors.codec.JsonLogFormat;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.kafka.MarketClock;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.jobs.cli.Live;
import io.tidemark.jobs.cli.LiveRequest;
import io.tidemark.jobs.cli.Screen;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.service.Checkpoints;
import io.tidemark.jobs.service.FreePort;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Starts the live job on the user's cluster, from its newest checkpoint if there is one, and ends it when told to. */
public final class LiveRun implements Live {

    private static final int DEFAULT_PARTITIONS = 4;

    private final ConfigFiles files;

    /** A run whose sessions and other documents are among these files. */
    public LiveRun(ConfigFiles files) {
        this.files = files;
    }

    @Override
    public Summary run(LiveRequest request, Screen screen, CompletableFuture<Void> stop) throws Exception {
        LivePlans plans = LivePlans.of(request.config(), request.documents(), files);
        try (Cluster cluster = Cluster.of(request.config().kafka())) {
            KafkaLog log = log(cluster, request, plans);
            cluster.requireTransactions(
                    request.config().kafka().transactionTimeout().toMillis());
            return run(
                    new LiveJob(
                            log,
                            plans.market(),
                            plans.analysis(),
                            request.config().kafka()),
                    request,
                    screen,
                    stop,
                    cluster);
        }
    }

    private Summary run(LiveJob job, LiveRequest request, Screen screen, CompletableFuture<Void> stop, Cluster cluster)
            throws Exception {
        Path state = request.config().job().stateDir().orElseThrow();
        Optional<Path> from = Checkpoints.newest(state.resolve(LiveFlink.CHECKPOINTS));
        int port = FreePort.near(request.port());
        StreamExecutionEnvironment env = LiveFlink.environment(request.config().job(), state, from, port);
        job.build(env);
        LiveScreen show = new LiveScreen(screen, "http://localhost:" + port, job.log(), cluster, Clock.systemUTC());
        show.starting(from);
        Optional<MarketClock> clock = request.clock() ? Optional.of(clock(job.log())) : Optional.empty();
        try {
            JobClient client = env.executeAsync("tidemark");
            return show.watch(client, stop);
        } finally {
            clock.ifPresent(MarketClock::close);
        }
    }

    private static MarketClock clock(KafkaLog log) {
        return MarketClock.start(log.target(), log.topic(), log.partitions(), Clock.systemUTC());
    }

    /** The log, once it is sure that nothing in it or behind it gets lost. */
    private static KafkaLog log(Cluster cluster, LiveRequest request, LivePlans plans) throws InterruptedException {
        TopicPlan topics = cluster.ask(admin -> TopicPlan.of(admin, DEFAULT_PARTITIONS));
        if (!topics.isDone()) {
            List<String> lines = topics.lines();
            throw new UsageException("the topics of " + cluster.target().bootstrapServers()
                    + " are not as they must be; ./tidemark topics apply would\n  " + String.join("\n  ", lines));
        }
        int partitions = topics.partitions().get(Topic.MARKET_RAW);
        return new KafkaLog(
                cluster.target(),
                Topic.MARKET_RAW.topicName(),
                partitions,
                new JsonLogFormat(plans.market()::instrument));
    }
}
