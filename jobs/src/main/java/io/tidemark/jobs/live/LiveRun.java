package io.tidemark.jobs.live;

import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.kafka.MarketClock;
import io.tidemark.connectors.live.LiveLog;
import io.tidemark.jobs.cli.Live;
import io.tidemark.jobs.cli.LiveRequest;
import io.tidemark.jobs.cli.Screen;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.DatabaseConfig;
import io.tidemark.jobs.config.JobConfig;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.refusal.Presence;
import io.tidemark.jobs.refusal.StateFolder;
import io.tidemark.jobs.service.DatabaseAccess;
import io.tidemark.jobs.service.FreePort;
import io.tidemark.jobs.service.SavedState;
import io.tidemark.jobs.service.SchemaService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
        JobConfig config = request.config().job();
        Path state = config.stateDir()
                .orElseThrow(
                        () -> new UsageException("job.state-dir is not set: a live run keeps its checkpoints there"));
        int port = FreePort.near(request.port());
        LiveChecks.ports(config, port);
        try (StateFolder folder = StateFolder.take(state);
                Cluster cluster = Cluster.of(request.config().kafka())) {
            folder.warning().ifPresent(screen.out()::println);
            Optional<Path> from = new SavedState(state).newest();
            LiveJob job = job(request, cluster, Runtime.getRuntime().availableProcessors(), from.isPresent());
            LiveChecks.state(cluster, config, job, state, from.isPresent());
            StreamExecutionEnvironment env = LiveFlink.environment(config, state, from, port);
            job.build(env);
            LiveScreen show = new LiveScreen(screen, "http://localhost:" + port, job, cluster, Clock.systemUTC());
            show.starting(from);
            return run(job, env, show, request.clock(), stop);
        }
    }

    /**
     * The job, once it is sure that nothing would be lost in it or behind it.
     *
     * @param processors its parallelism where the configuration has none
     * @param goesOn true when it has a checkpoint or savepoint to go on from
     */
    LiveJob job(LiveRequest request, Cluster cluster, int processors, boolean goesOn) throws Exception {
        KafkaConfig kafka = request.config().kafka();
        LiveChecks.settings(request, processors);
        LivePlans plans = LivePlans.of(request.config(), request.documents(), files);
        KafkaLog topic = LiveInput.topic(cluster, kafka, plans.market());
        LiveChecks.cluster(cluster, kafka);
        Optional<DatabaseTarget> database = database(request.config().database());
        LiveChecks.others(cluster, kafka);
        LiveLog log = LiveInput.of(cluster, topic, request, plans.market(), goesOn);
        Optional<KafkaLog> macro = LiveInput.macro(cluster, plans.analysis());
        return new LiveJob(log, macro, plans.market(), plans.analysis(), kafka, database);
    }

    /** The database, once it is sure that its tables are those of this build. */
    private Optional<DatabaseTarget> database(DatabaseConfig config) {
        Optional<DatabaseAccess> access = DatabaseAccess.of(config);
        access.ifPresent(given -> schema.requireCurrent(config));
        return access.map(DatabaseAccess::target);
    }

    private static Summary run(
            LiveJob job,
            StreamExecutionEnvironment env,
            LiveScreen show,
            boolean withClock,
            CompletableFuture<Void> stop)
            throws Exception {
        KafkaLog topic = job.log().topic();
        Presence presence = Presence.announce(topic.target(), job.kafka().transactionPrefix(), topic.topic());
        List<MarketClock> clocks = new ArrayList<>();
        if (withClock) {
            clocks.add(clock(topic));
            job.macro().ifPresent(macro -> clocks.add(clock(macro)));
        }
        try {
            return show.watch(env.executeAsync("tidemark"), stop);
        } finally {
            clocks.forEach(MarketClock::close);
            presence.close();
        }
    }

    private static MarketClock clock(KafkaLog log) {
        return MarketClock.start(log.target(), log.topic(), log.partitions(), Clock.systemUTC());
    }
}
