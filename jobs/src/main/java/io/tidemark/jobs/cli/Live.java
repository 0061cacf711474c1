package io.tidemark.jobs.cli;

import java.util.concurrent.CompletableFuture;

/** Runs the live job. */
@FunctionalInterface
public interface Live {

    /**
     * Runs until {@code stop} is done, which is a good end.
     *
     * @throws UsageException when the cluster or the configuration would lose data, saying what to change
     */
    Summary run(LiveRequest request, Screen screen, CompletableFuture<Void> stop) throws Exception;
}
