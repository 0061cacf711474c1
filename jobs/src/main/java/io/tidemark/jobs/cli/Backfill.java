package io.tidemark.jobs.cli;

/** Runs the graph over bounded input. */
@FunctionalInterface
public interface Backfill {

    /** Runs to the end of the input. A {@link UsageException} is the user's mistake; anything else is a failed run. */
    Summary run(BackfillRequest request, Progress progress) throws Exception;
}
