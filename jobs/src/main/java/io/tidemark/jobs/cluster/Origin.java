package io.tidemark.jobs.cluster;

import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.service.SavedState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;

/** What a submitted job goes on from; empty = the log's beginning. */
record Origin(Optional<Path> state) {

    private static final String LATEST = "latest";
    private static final String BEGINNING = "beginning";

    /**
     * What somebody asked for, with the state below {@code stateDir}.
     *
     * @throws UsageException when it is not there; or when nothing was asked for, and there is something to go on from: the job would
     *     say everything once more
     */
    static Origin of(Optional<String> asked, Path stateDir) throws IOException {
        Optional<Path> newest = new SavedState(stateDir).newest();
        if (asked.isEmpty()) {
            newest.ifPresent(found -> {
                throw new UsageException("a job has left " + found
                        + ": --from latest goes on from there, --from beginning says everything once more");
            });
            return new Origin(Optional.empty());
        }
        return switch (asked.get()) {
            case BEGINNING -> new Origin(Optional.empty());
            case LATEST ->
                new Origin(Optional.of(newest.orElseThrow(() -> new UsageException(
                        "there is no checkpoint and no savepoint below " + stateDir.toAbsolutePath()))));
            default -> new Origin(Optional.of(SavedState.named(asked.get())));
        };
    }

    /** Tells Flink. */
    void set(Configuration conf) {
        state.ifPresent(folder -> {
            conf.set(StateRecoveryOptions.SAVEPOINT_PATH, folder.toUri().toString());
            // A checkpoint is the job's own, which it removes when it is no longer needed; a savepoint is its user's.
            conf.set(
                    StateRecoveryOptions.RESTORE_MODE,
                    SavedState.isCheckpoint(folder) ? RecoveryClaimMode.CLAIM : RecoveryClaimMode.NO_CLAIM);
        });
    }

    String text() {
        return state.map(folder -> "from " + folder).orElse("from the beginning of the log");
    }
}
