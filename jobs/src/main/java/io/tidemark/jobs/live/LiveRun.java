package io.tidemark.jobs.live;

import io.tidemark.connectors.codec.JsonLogFormat;
import io.tidemark.connectors.database.DatabaseTarget;
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
import io.tidemark.jobs.config.DatabaseConfig;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.service.Checkpoints;
import io.tidemark.jobs.service.DatabaseAccess;
import io.tidemark.jobs.service.FreePort;
import io.tidemark.jobs.service.SchemaService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Starts the live job on the user's cluster, from its newest checkpoint if there is one, and ends it when told to. */
public final class LiveRun implements Live {

    private static final int DEFAULT_PARTITIONS = 4;

    private final ConfigFiles files;
    private final SchemaService schema;

    /** A run whose sessions and other documents are among these files, and whose passwords are in this environment. */
    public LiveRun(ConfigFiles files, Map<String, String> environment) {
        this.files = files;
        this.schema = new SchemaService(environment);
    }

    @Override
    public Summary run(LiveRequest request, Screen screen, CompletableFuture<Void> stop) throws Exception {
        LivePlans plans = LivePlans.of(request.config(), request.documents(), files);
        try (Cluster cluster = Cluster.of(request.config().kafka())) {
            KafkaLog log = log(cluster, request, plans);
            KafkaConfig kafka = request.config().kafka();
            cluster.requireTransactions(kafka.transactionTimeout().toMillis());
            Optional<DatabaseTarget> database = database(request.config().database());
            LiveJob job = new LiveJob(log, plans.market(), plans.analysis(), kafka, database);
            return run(job, request, screen, stop, cluster);
        }
    }

    /** The database, once it is sure that its tables are those of this build. */
    private Optional<DatabaseTarget> database(DatabaseConfig config) {
        Optional<DatabaseAccess> access = DatabaseAccess.of(config);
        access.ifPresent(given -> schema.requireCurrent(config));
        return access.map(DatabaseAccess::target);
    }

    private Summary run(LiveJob job, LiveRequest request, Screen screen, CompletableFuture<Void> stop, Cluster cluster)
            throws Exception {
        Path state = request.config().job().stateDir().orElseThrow();
        Optional<Path> from = Checkpoints.newest(state.resolve(LiveFlink.CHECKPOINTS));
        StateNote.requireBase(state, from.isEmpty(), job.plan().base());
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
