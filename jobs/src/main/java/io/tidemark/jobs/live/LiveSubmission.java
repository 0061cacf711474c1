package io.tidemark.jobs.live;

import io.tidemark.jobs.cli.LiveRequest;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.ConfigFiles;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Hands the live job to a Flink that lives elsewhere, and does not stay with it. */
public final class LiveSubmission {

    private final LiveRun run;

    /** Submissions with the documents and passwords of a {@link LiveRun}. */
    public LiveSubmission(ConfigFiles files, Map<String, String> environment) {
        this.run = new LiveRun(files, environment);
    }

    /**
     * Submits the job under the name of its transactions, which no other job may share.
     *
     * @throws UsageException when the cluster or the configuration would lose data, saying what to change
     */
    public JobID submit(LiveRequest request, StreamExecutionEnvironment env) throws Exception {
        try (Cluster cluster = Cluster.of(request.config().kafka())) {
            boolean goesOn = env.getConfiguration()
                    .getOptional(StateRecoveryOptions.SAVEPOINT_PATH)
                    .isPresent();
            LiveJob job = run.job(request, cluster, env.getParallelism(), goesOn);
            LiveFlink.prepare(env, request.config().job());
            if (env.getConfiguration()
                    .getOptional(CheckpointingOptions.CHECKPOINTS_DIRECTORY)
                    .isEmpty()) {
                throw new UsageException("neither job.state-dir nor Flink's execution.checkpointing.dir is set:"
                        + " where are checkpoints to go?");
            }
            job.build(env);
            return env.executeAsync(request.config().kafka().transactionPrefix())
                    .getJobID();
        }
    }
}
