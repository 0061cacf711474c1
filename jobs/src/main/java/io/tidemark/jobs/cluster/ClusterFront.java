package io.tidemark.jobs.cluster;

import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.live.LiveFlink;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.JobConfigHeaders;
import org.apache.flink.runtime.rest.messages.JobMessageParameters;
import org.apache.flink.runtime.rest.messages.job.JobDetailsInfo;

/** What one can ask a cluster over its REST interface. */
final class ClusterFront implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int TRIES = 5;
    private static final long START_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final Pattern CLASS_NAMES = Pattern.compile("^\\[?([\\w.$]+: )+");

    private final RestClusterClient<StandaloneClusterId> client;

    private ClusterFront(RestClusterClient<StandaloneClusterId> client) {
        this.client = client;
    }

    /** The front of the cluster that has these settings. */
    static ClusterFront of(Configuration settings) throws Exception {
        Configuration conf = new Configuration(settings);
        conf.set(RestOptions.RETRY_MAX_ATTEMPTS, TRIES);
        conf.set(RestOptions.RETRY_DELAY, BETWEEN_TRIES);
        return new ClusterFront(new RestClusterClient<>(conf, StandaloneClusterId.getInstance()));
    }

    String link() {
        return client.getWebInterfaceURL();
    }

    /** Where one sees a job that runs. */
    String jobLink(JobID job) {
        return link() + "/#/job/running/" + job;
    }

    /** How many slots there are, taken or not; none while nobody answers. */
    int slots() throws InterruptedException {
        try {
            return client.getClusterOverview()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .getNumSlotsTotal();
        } catch (ExecutionException | TimeoutException silent) {
            return 0;
        }
    }

    /** All jobs, the latest first. */
    List<JobStatusMessage> jobs() throws InterruptedException {
        return answer(client.listJobs()).stream()
                .sorted(Comparator.comparingLong(JobStatusMessage::getStartTime).reversed())
                .toList();
    }

    /** Those that have not ended. */
    List<JobStatusMessage> running() throws InterruptedException {
        return jobs().stream()
                .filter(job -> !job.getJobState().isGloballyTerminalState())
                .toList();
    }

    /** The job that is called so, else the only one. */
    JobID job(Optional<String> named) throws InterruptedException {
        List<JobStatusMessage> running = running();
        List<JobStatusMessage> meant = running.stream()
                .filter(job -> named.map(name -> job.getJobName().equals(name)
                                || job.getJobId().toHexString().startsWith(name))
                        .orElse(true))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0).getJobId();
        }
        String what = named.map(name -> "job " + name).orElse("job");
        if (meant.isEmpty()) {
            throw new UsageException("no " + what + " is running" + (running.isEmpty() ? "" : ": " + names(running)));
        }
        throw new UsageException("more than one " + what + " is running, say which: " + names(meant));
    }

    private static String names(List<JobStatusMessage> jobs) {
        return String.join(
                ", ",
                jobs.stream()
                        .map(job -> job.getJobId() + " " + job.getJobName())
                        .toList());
    }

    /**
     * Waits until all tasks of a job run: until then it has no state to save.
     *
     * @throws IllegalStateException when it has ended, or they do not
     */
    void awaitTasks(JobID job) throws InterruptedException {
        long deadline = System.nanoTime() + START_NANOS;
        JobDetailsInfo details = answer(client.getJobDetails(job));
        while (!details.getJobVertexInfos().stream()
                .allMatch(task -> task.getExecutionState() == ExecutionState.RUNNING)) {
            if (details.getJobStatus().isGloballyTerminalState() || System.nanoTime() > deadline) {
                throw new IllegalStateException("job " + job + " is " + details.getJobStatus()
                        + ", and its tasks do not run; " + jobLink(job) + " shows why");
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            details = answer(client.getJobDetails(job));
        }
    }

    /** Where the savepoint is; it is in the one format that all backends read. */
    String savepoint(JobID job) throws InterruptedException {
        awaitTasks(job);
        return answer(client.triggerSavepoint(job, folder(job), SavepointFormatType.CANONICAL));
    }

    /** Where the savepoint is with which the job has stopped; it is not drained, for its log goes on. */
    String stop(JobID job) throws InterruptedException {
        awaitTasks(job);
        String savepoint = answer(client.stopWithSavepoint(job, false, folder(job), SavepointFormatType.CANONICAL));
        answer(client.requestJobResult(job));
        return savepoint;
    }

    /** Where the savepoints of a job go; null = where those of the cluster go. */
    private String folder(JobID job) throws InterruptedException {
        JobMessageParameters parameters = new JobMessageParameters();
        parameters.jobPathParameter.resolve(job);
        return answer(client.sendRequest(JobConfigHeaders.getInstance(), parameters, EmptyRequestBody.getInstance()))
                .getExecutionConfigInfo()
                .getGlobalJobParameters()
                .get(LiveFlink.SAVEPOINT_FOLDER);
    }

    private static <R> R answer(CompletableFuture<R> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException failure) {
            Throwable cause = failure;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            // What comes over the wire is a trace with names of classes before what was meant to be read.
            String text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
            IllegalStateException said =
                    new IllegalStateException(CLASS_NAMES.matcher(text).replaceFirst(""));
            said.addSuppressed(failure);
            throw said;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
