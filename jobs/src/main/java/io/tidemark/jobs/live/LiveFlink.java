package io.tidemark.jobs.live;

import io.tidemark.jobs.config.JobConfig;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink of this process for a job without end: web UI on the loopback interface, retained checkpoints, patient restarts. */
public final class LiveFlink {

    /** Folder of the state in which they are. */
    static final String CHECKPOINTS = "checkpoints";

    /** Beyond it barriers overtake records: a slow sink must not stop checkpoints. */
    private static final Duration ALIGNED_FOR = Duration.ofSeconds(10);

    private static final Duration FIRST_RESTART = Duration.ofSeconds(1);
    private static final Duration LONGEST_RESTART = Duration.ofMinutes(2);

    private LiveFlink() {}

    /** An environment that writes below {@code state} only, and goes on from a checkpoint if one is given. */
    public static StreamExecutionEnvironment environment(JobConfig job, Path state, Optional<Path> from, int port) {
        Configuration conf = new Configuration();
        guards(conf, job);
        checkpoints(conf, job, state, from);
        restarts(conf);
        web(conf, state, port);
        job.metricsPort().ifPresent(at -> Metrics.report(conf, at));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(conf);
        return env.setParallelism(job.parallelism().orElse(Runtime.getRuntime().availableProcessors()));
    }

    private static void guards(Configuration conf, JobConfig job) {
        conf.set(PipelineOptions.GENERIC_TYPES, false);
        conf.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        conf.set(PipelineOptions.OBJECT_REUSE, job.objectReuse());
        conf.set(PipelineOptions.MAX_PARALLELISM, job.maxParallelism());
        conf.set(StateBackendOptions.STATE_BACKEND, job.backend() == JobConfig.Backend.HEAP ? "hashmap" : "rocksdb");
    }

    private static void checkpoints(Configuration conf, JobConfig job, Path state, Optional<Path> from) {
        conf.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                state.resolve(CHECKPOINTS).toUri().toString());
        conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, job.checkpointInterval());
        overtaking(conf);
        conf.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        from.ifPresent(path -> {
            conf.set(StateRecoveryOptions.SAVEPOINT_PATH, path.toUri().toString());
            // What it goes on from is its own: it removes it when it is no longer needed.
            conf.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
    }

    /** Lets barriers overtake records that wait for a slow sink. */
    public static void overtaking(Configuration conf) {
        conf.set(CheckpointingOptions.ENABLE_UNALIGNED, true);
        conf.set(CheckpointingOptions.ALIGNED_CHECKPOINT_TIMEOUT, ALIGNED_FOR);
    }

    /** An outage of Kafka or the database ends some day; the job waits for it, longer each time. */
    public static void restarts(Configuration conf) {
        conf.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        conf.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, FIRST_RESTART);
        conf.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, LONGEST_RESTART);
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
