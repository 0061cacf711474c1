package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.KafkaConfig;
import java.util.concurrent.CompletableFuture;

/** Writes the time into the log. */
@FunctionalInterface
public interface Heartbeats {

    /** Beats until {@code stop} is done, which is a good end. */
    Summary run(KafkaConfig kafka, Screen screen, CompletableFuture<Void> stop) throws Exception;
}
