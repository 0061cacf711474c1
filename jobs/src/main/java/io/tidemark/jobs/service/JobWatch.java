package io.tidemark.jobs.service;

import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.client.JobCancellationException;

/** Stands beside a running job until it is time to end it. */
public final class JobWatch {

    private static final long TICK_SECONDS = 1;
    private static final long PATIENCE_SECONDS = 10;

    private final JobClient job;
    private final CompletableFuture<?> end;

    private final CompletableFuture<?> endOrStop;

    /** A watch over this job that also ends when {@code stop} is done. */
    public JobWatch(JobClient job, CompletableFuture<Void> stop) {
        this.job = job;
        this.end = job.getJobExecutionResult();
        this.endOrStop = CompletableFuture.anyOf(end, stop);
    }

    /**
     * Ticks once a second until it ticked so often after the opening (never enough, when empty), it is to stop or the
     * job ends.
     *
     * @throws Exception the job's failure
     */
    public void ticks(OptionalLong seconds, BooleanSupplier isOpen, Runnable tick) throws Exception {
        long left = seconds.orElse(Long.MAX_VALUE);
        while (left > 0) {
            try {
                endOrStop.get(TICK_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException stillRunning) {
                left -= isOpen.getAsBoolean() ? 1 : 0;
                tick.run();
            } catch (CancellationException enough) {
                return;
            } catch (ExecutionException failed) {
                if (isCancelled(failed)) {
                    return;
                }
                throw failed;
            }
        }
    }

    /** Ends the job if it still runs, and waits a little for it. */
    public void cancel() {
        try {
            if (!end.isDone()) {
                job.cancel().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException | IllegalStateException asExpected) {
            // A cancelled job has no result; one that does not answer ends with the process.
            return;
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isCancelled(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JobCancellationException) {
                return true;
            }
        }
        return false;
    }
}
