package io.tidemark.jobs.cluster;

import io.tidemark.jobs.cli.UsageException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.IllegalConfigurationException;
import org.apache.flink.configuration.TaskManagerOptions;

/** The start of the processes that a cluster lacks: it is over when there are slots, or nothing of it is left. */
record ClusterStart(List<ClusterProcess> missing, Build build, Configuration conf) {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final long TURN_MILLIS = 200;

    /** Returns where its web UI is. */
    String run() throws Exception {
        for (ClusterProcess process : missing) {
            requireMemory(process.role());
        }
        boolean isUp = false;
        try (ClusterFront front = ClusterFront.of(conf)) {
            for (ClusterProcess process : missing) {
                process.start(build, conf);
            }
            awaitSlots(front);
            isUp = true;
            return front.link();
        } finally {
            if (!isUp) {
                end();
            }
        }
    }

    private void requireMemory(Role role) {
        try {
            role.memory(conf);
        } catch (IllegalConfigurationException wrong) {
            throw new UsageException("the memory of the " + role.label() + " does not add up: " + wrong.getMessage());
        }
    }

    private void awaitSlots(ClusterFront front) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (front.slots() < conf.get(TaskManagerOptions.NUM_TASK_SLOTS)) {
            for (ClusterProcess process : missing) {
                requireAlive(process);
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no slots after three minutes; see "
                        + missing.get(0).folder().log(Role.TASK_MANAGER));
            }
        }
    }

    /** Waits a turn for its end. */
    private static void requireAlive(ClusterProcess process) throws IOException, InterruptedException {
        ProcessHandle handle = process.handle().orElseThrow(() -> ended(process));
        try {
            handle.onExit().get(TURN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException lives) {
            return;
        } catch (ExecutionException unknown) {
            throw new IllegalStateException(unknown);
        }
        throw ended(process);
    }

    private static IllegalStateException ended(ClusterProcess process) {
        return new IllegalStateException("the " + process.role().label() + " ended while it started; see "
                + process.folder().log(process.role()) + " and "
                + process.folder().output(process.role()));
    }

    private void end() throws IOException, InterruptedException {
        for (ClusterProcess process : missing) {
            process.end();
        }
    }
}
