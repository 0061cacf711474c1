package io.tidemark.jobs.backfill;

import io.tidemark.jobs.config.JobConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The Flink of this process, with the guards that every job of ours runs under. */
final class LocalFlink {

    private LocalFlink() {}

    /** An environment that keeps its last checkpoint in a folder and goes on from one if it is given. */
    static StreamExecutionEnvironment environment(JobConfig job, Path checkpoints, Optional<Path> from) {
        Configuration conf = new Configuration();
        conf.set(PipelineOptions.GENERIC_TYPES, false);
        conf.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        conf.set(PipelineOptions.OBJECT_REUSE, job.objectReuse());
        conf.set(PipelineOptions.MAX_PARALLELISM, job.maxParallelism());
        conf.set(PipelineOptions.NAME, "tidemark backfill");
        conf.set(StateBackendOptions.STATE_BACKEND, job.backend() == JobConfig.Backend.HEAP ? "hashmap" : "rocksdb");
        conf.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
        conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, job.checkpointInterval());
        conf.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        // A bounded run that fails says so at once; going on is --resume.
        conf.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        conf.set(RestOptions.BIND_PORT, "0");
        conf.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1));
        from.ifPresent(path ->
                conf.set(StateRecoveryOptions.SAVEPOINT_PATH, path.toUri().toString()));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(
                job.parallelism().orElse(Runtime.getRuntime().availableProcessors()), conf);
        return env;
    }
}
