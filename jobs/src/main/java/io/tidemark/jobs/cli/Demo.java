package io.tidemark.jobs.cli;

import java.util.concurrent.CompletableFuture;

/** Runs the demonstration: a simulated market through the whole graph. */
@FunctionalInterface
public interface Demo {

    /**
     * Runs until its seconds are over or {@code stop} is done; both are a good end.
     *
     * @throws java.util.concurrent.CancellationException when stopped before there was anything to sum up
     */
    Summary run(DemoRequest request, Screen screen, CompletableFuture<Void> stop) throws Exception;
}
