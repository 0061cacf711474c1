package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.KafkaConfig;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Looks after the topics of a cluster. */
public interface Topics {

    /** What the cluster lacks, a line each; empty when nothing. */
    List<String> plan(KafkaConfig kafka, int partitions) throws Exception;

    /** Makes it so; returns what was done. */
    List<String> apply(KafkaConfig kafka, int partitions, short replication) throws Exception;

    /** Prints records of a topic; one that is to be followed until {@code stop} is done. */
    void tail(TailRequest request, PrintWriter out, CompletableFuture<Void> stop) throws Exception;

    /**
     * Puts records into the log again; returns what was sent.
     *
     * @throws UsageException when one of them could not be used; then none was sent
     */
    List<String> replay(ReplayRequest request) throws Exception;
}
