package io.tidemark.jobs.cluster;

import io.tidemark.jobs.cli.UsageException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobStatusMessage;

/** What one can ask a cluster over its REST interface. */
final class ClusterFront implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int TRIES = 5;

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

    int slots() throws ExecutionException, InterruptedException, TimeoutException {
        return client.getClusterOverview()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .getNumSlotsTotal();
    }

    /** All jobs, the latest first. */
    List<JobStatusMessage> jobs() throws ExecutionException, InterruptedException, TimeoutException {
        Collection<JobStatusMessage> jobs = client.listJobs().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return jobs.stream()
                .sorted(Comparator.comparingLong(JobStatusMessage::getStartTime).reversed())
                .toList();
    }

    /** Those that have not ended. */
    List<JobStatusMessage> running() throws ExecutionException, InterruptedException, TimeoutException {
        return jobs().stream()
                .filter(job -> !job.getJobState().isGloballyTerminalState())
                .toList();
    }

    /** The job that is called so, else the only one. */
    JobStatusMessage job(Optional<String> named) throws ExecutionException, InterruptedException, TimeoutException {
        List<JobStatusMessage> running = running();
        List<JobStatusMessage> meant = running.stream()
                .filter(job -> named.map(name -> job.getJobName().equals(name)
                                || job.getJobId().toHexString().startsWith(name))
                        .orElse(true))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
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

    /** Where the savepoint is; it is in the one format that all backends read. */
    String savepoint(JobID job) throws ExecutionException, InterruptedException {
        return client.triggerSavepoint(job, null, SavepointFormatType.CANONICAL).get();
    }

    /** Where the savepoint is with which the job has stopped; it is not drained, for its log goes on. */
    String stop(JobID job) throws ExecutionException, InterruptedException {
        String savepoint = client.stopWithSavepoint(job, false, null, SavepointFormatType.CANONICAL)
                .get();
        client.requestJobResult(job).get();
        return savepoint;
    }

    @Override
    public void close() {
        client.close();
    }
}
