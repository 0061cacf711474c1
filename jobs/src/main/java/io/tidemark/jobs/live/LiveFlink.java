package io.tidemark.jobs.live;

import io.tidemark.jobs.config.JobConfig;
import io.tidemark.jobs.service.SavedState;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * How the live job runs in any Flink: with our guards, exactly once, from retained checkpoints, with patient restarts. In a Flink of
 * this process that is all; in somebody else's, what its owner has set stays.
 */
public final class LiveFlink {

    /** Folder of the state in which they are. */
    static final String CHECKPOINTS = "checkpoints";

    private static final String SAVEPOINTS = "savepoints";

    /** Under this name the job tells those who ask where its savepoints are to go: Flink itself asks the cluster alone. */
    public static final String SAVEPOINT_FOLDER = "savepoint-dir";

    /** Beyond it barriers overtake records: a slow sink must not stop checkpoints. */
    private static final Duration ALIGNED_FOR = Duration.ofSeconds(10);

    /** How often tasks report what they have counted: whoever waits for output is told why there is none. */
    private static final Duration REPORTS = Duration.ofSeconds(2);

    private static final Duration FIRST_RESTART = Duration.ofSeconds(1);

    /** The longest pause before a restart. */
    static final Duration LONGEST_RESTART = Duration.ofMinutes(2);

    /** A checkpoint that takes longer is given up, and the job restarts. */
    static final Duration LONGEST_CHECKPOINT = Duration.ofMinutes(5);

    private final Configuration conf;
    private final ReadableConfig theirs;

    private LiveFlink(Configuration conf, ReadableConfig theirs) {
        this.conf = conf;
        this.theirs = theirs;
    }

    /** An environment that writes below {@code state} only, and goes on from a checkpoint if one is given. */
    public static StreamExecutionEnvironment environment(JobConfig job, Path state, Optional<Path> from, int port) {
        Configuration conf = of(job, Optional.of(state), new Configuration());
        from.ifPresent(path -> {
            conf.set(StateRecoveryOptions.SAVEPOINT_PATH, path.toUri().toString());
            // A checkpoint is the job's own, which it removes when it is no longer needed; a savepoint is its user's.
            conf.set(
                    StateRecoveryOptions.RESTORE_MODE,
                    SavedState.isCheckpoint(path) ? RecoveryClaimMode.CLAIM : RecoveryClaimMode.NO_CLAIM);
        });
        conf.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, REPORTS);
        web(conf, state, port);
        job.metricsPort().ifPresent(at -> Metrics.report(conf, at));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(conf);
        return env.setParallelism(job.parallelism().orElse(Runtime.getRuntime().availableProcessors()));
    }

    /** Prepares the environment of a cluster, whose settings and command line win over what we would only prefer. */
    static void prepare(StreamExecutionEnvironment env, JobConfig job) {
        env.configure(of(job, job.stateDir(), env.getConfiguration()));
        job.parallelism().ifPresent(env::setParallelism);
    }

    private static Configuration of(JobConfig job, Optional<Path> state, ReadableConfig theirs) {
        LiveFlink flink = new LiveFlink(new Configuration(), theirs);
        flink.guards(job);
        flink.checkpoints(job);
        state.ifPresent(flink::folders);
        flink.restarts();
        return flink.conf;
    }

    private <T> void prefer(ConfigOption<T> option, T value) {
        if (theirs.getOptional(option).isEmpty()) {
            conf.set(option, value);
        }
    }

    /** Without these the job would say something else or lose its state: nobody may choose otherwise. */
    private void guards(JobConfig job) {
        conf.set(PipelineOptions.GENERIC_TYPES, false);
        conf.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        conf.set(PipelineOptions.OBJECT_REUSE, job.objectReuse());
        conf.set(PipelineOptions.MAX_PARALLELISM, job.maxParallelism());
        conf.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    }

    private void checkpoints(JobConfig job) {
        prefer(StateBackendOptions.STATE_BACKEND, job.backend() == JobConfig.Backend.HEAP ? "hashmap" : "rocksdb");
        prefer(CheckpointingOptions.CHECKPOINTING_INTERVAL, job.checkpointInterval());
        prefer(CheckpointingOptions.CHECKPOINTING_TIMEOUT, LONGEST_CHECKPOINT);
        overtaking();
        prefer(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    }

    private void folders(Path state) {
        prefer(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                state.resolve(CHECKPOINTS).toUri().toString());
        String savepoints = state.resolve(SAVEPOINTS).toUri().toString();
        prefer(CheckpointingOptions.SAVEPOINT_DIRECTORY, savepoints);
        conf.set(PipelineOptions.GLOBAL_JOB_PARAMETERS, Map.of(SAVEPOINT_FOLDER, savepoints));
    }

    /** Sets how a live job outlives what is away or slow, and nothing else. */
    public static void patience(Configuration conf) {
        LiveFlink flink = new LiveFlink(conf, new Configuration());
        flink.overtaking();
        flink.restarts();
    }

    /** Barriers overtake records that wait for a slow sink. */
    private void overtaking() {
        prefer(CheckpointingOptions.ENABLE_UNALIGNED, true);
        prefer(CheckpointingOptions.ALIGNED_CHECKPOINT_TIMEOUT, ALIGNED_FOR);
    }

    /** An outage of Kafka or the database ends some day; the job waits for it, longer each time. */
    private void restarts() {
        if (theirs.getOptional(RestartStrategyOptions.RESTART_STRATEGY).isEmpty()) {
            conf.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
            conf.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, FIRST_RESTART);
            conf.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, LONGEST_RESTART);
        }
    }

    private static void web(Configuration conf, Path state, int port) {
        String loopback = InetAddress.getLoopbackAddress().getHostAddress();
        conf.set(RestOptions.PORT, port);
        conf.set(RestOptions.ADDRESS, loopback);
        conf.set(RestOptions.BIND_ADDRESS, loopback);
        String temporary = state.resolve("tmp").toString();
        conf.set(WebOptions.TMP_DIR, temporary);
        conf.set(CoreOptions.TMP_DIRS, temporary);
    }
}
