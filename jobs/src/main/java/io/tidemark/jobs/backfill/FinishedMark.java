package io.tidemark.jobs.backfill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.JobStatusHook;

/**
 * Notes in the run's folder that the job has finished, by renaming a file. Flink calls it when all that the job wrote is
 * committed and before it deletes the checkpoints of the job; a mark that is set by whoever waits for the job comes too late.
 *
 * @param unfinished the file that is there while the job runs; a rename needs no space on a full disk
 * @param finished its name from then on
 */
record FinishedMark(String unfinished, String finished) implements JobStatusHook {

    private static final long serialVersionUID = 1L;

    @Override
    public void onFinished(JobID job) {
        try {
            Files.move(Path.of(unfinished), Path.of(finished), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            // Flink ends the process then, and its checkpoints stay.
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void onCreated(JobID job) {
        // The file is there before the job is.
    }

    @Override
    public void onFailed(JobID job, Throwable cause) {
        // The checkpoints stay, and so does the file.
    }

    @Override
    public void onCanceled(JobID job) {
        // As with a failure.
    }
}
