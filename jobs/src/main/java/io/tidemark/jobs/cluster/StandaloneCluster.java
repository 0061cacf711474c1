package io.tidemark.jobs.cluster;

import io.tidemark.jobs.cli.FlinkCluster;
import io.tidemark.jobs.cli.LiveRequest;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.live.LiveSubmission;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.executors.RemoteExecutor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A JobManager and a TaskManager on this machine, and the jobs that they run. */
public final class StandaloneCluster implements FlinkCluster {

    private final ClusterFolder folder;
    private final ClusterSettings settings;
    private final ClusterProcess jobManager;
    private final ClusterProcess taskManager;
    private final Build build;
    private final LiveSubmission live;

    /** The cluster of a folder; its processes are made of this build, its jobs are submitted by this submission. */
    public StandaloneCluster(ClusterFolder folder, Build build, LiveSubmission live) {
        this.folder = folder;
        this.settings = new ClusterSettings(folder);
        this.jobManager = new ClusterProcess(folder, Role.JOB_MANAGER);
        this.taskManager = new ClusterProcess(folder, Role.TASK_MANAGER);
        this.build = build;
        this.live = live;
    }

    @Override
    public Summary up(Start start) throws Exception {
        boolean hasJobManager = jobManager.isUp();
        boolean hasTaskManager = taskManager.isUp();
        if (hasJobManager && hasTaskManager) {
            throw new UsageException("the cluster in " + folder.path() + " is up already");
        }
        boolean isHalf = hasJobManager || hasTaskManager;
        if (isHalf && !start.equals(Start.AS_IT_WAS)) {
            throw new UsageException(
                    "half of the cluster in " + folder.path()
                            + " is up, the other half takes its settings: leave out --port, --slots and -D, or take it down first");
        }
        Configuration conf = isHalf ? settings.read() : ClusterSettings.of(start);
        List<ClusterProcess> missing = new ArrayList<>(List.of(taskManager));
        if (!hasJobManager) {
            // Its jobs are gone with a JobManager; a TaskManager that lives on works at them for nobody, and waits to
            // be told so.
            taskManager.kill();
            ClusterSettings.requireFree(conf);
            missing.add(0, jobManager);
        }
        if (!isHalf) {
            settings.write(conf);
        }
        String link = new ClusterStart(missing, build, conf).run();
        return new Summary(List.of("the cluster is up: " + link + ", its settings and logs are in " + folder.path()));
    }

    @Override
    public Summary submit(LiveRequest request, Optional<String> from) throws Exception {
        Configuration conf = settings();
        try (ClusterFront front = ClusterFront.of(conf)) {
            String name = request.config().kafka().transactionPrefix();
            requireAbsent(front.running(), name);
            int slots = front.slots();
            int parallelism = request.config().job().parallelism().orElse(slots);
            if (parallelism > slots) {
                throw new UsageException("parallelism " + parallelism + " needs as many slots, and the cluster has "
                        + slots + ": --parallelism chooses fewer, cluster up --slots makes more");
            }
            Origin origin = Origin.of(from, request.config().job().stateDir().orElseThrow());
            StreamExecutionEnvironment env = environment(conf, origin).setParallelism(parallelism);
            JobID job = live.submit(request, env);
            front.awaitTasks(job);
            return new Summary(List.of(
                    "job " + job + " " + name + " runs with parallelism " + parallelism + ", " + origin.text(),
                    front.jobLink(job)));
        }
    }

    /** One whose jobs go to the cluster with our jar. */
    private StreamExecutionEnvironment environment(Configuration cluster, Origin origin) {
        Configuration conf = new Configuration(cluster);
        conf.set(DeploymentOptions.TARGET, RemoteExecutor.NAME);
        conf.set(PipelineOptions.JARS, List.of(build.requiredJar().toUri().toString()));
        origin.set(conf);
        return new StreamExecutionEnvironment(conf);
    }

    private static void requireAbsent(List<JobStatusMessage> running, String name) {
        running.stream()
                .filter(job -> job.getJobName().equals(name))
                .findFirst()
                .ifPresent(job -> {
                    throw new UsageException("job " + job.getJobId() + " " + name + " is " + job.getJobState()
                            + ": stop it first, two jobs with one kafka.transaction-prefix would fence each other");
                });
    }

    @Override
    public Summary list() throws Exception {
        try (ClusterFront front = ClusterFront.of(settings())) {
            List<String> lines = front.jobs().stream()
                    .map(job -> job.getJobId() + "  " + job.getJobState() + "  since "
                            + Instant.ofEpochMilli(job.getStartTime()) + "  " + job.getJobName())
                    .toList();
            return new Summary(lines.isEmpty() ? List.of("no jobs") : lines);
        }
    }

    @Override
    public Summary savepoint(Optional<String> job) throws Exception {
        try (ClusterFront front = ClusterFront.of(settings())) {
            return new Summary(List.of(front.savepoint(front.job(job))));
        }
    }

    @Override
    public Summary stop(Optional<String> job) throws Exception {
        try (ClusterFront front = ClusterFront.of(settings())) {
            return new Summary(List.of(front.stop(front.job(job))));
        }
    }

    @Override
    public Summary down() throws Exception {
        if (!jobManager.isUp() && !taskManager.isUp()) {
            throw isNotUp();
        }
        List<String> lines = new ArrayList<>();
        for (JobStatusMessage job : unfinished()) {
            lines.add("job " + job.getJobId() + " " + job.getJobName() + " was " + job.getJobState()
                    + "; submit --from latest goes on from its last checkpoint");
        }
        jobManager.end();
        taskManager.end();
        lines.add("the cluster is down; its logs stay in " + folder.path().resolve("log"));
        return new Summary(lines);
    }

    /** What runs, as far as somebody is there to say so. */
    private List<JobStatusMessage> unfinished() throws Exception {
        if (!jobManager.isUp()) {
            return List.of();
        }
        try (ClusterFront front = ClusterFront.of(settings.read())) {
            return front.running();
        } catch (IllegalStateException silent) {
            return List.of();
        }
    }

    /** The settings of a cluster that can be asked. */
    private Configuration settings() throws IOException {
        if (!jobManager.isUp()) {
            throw isNotUp();
        }
        return settings.read();
    }

    private UsageException isNotUp() {
        return new UsageException("there is no cluster up in " + folder.path() + ": ./tidemark cluster up starts one");
    }
}
