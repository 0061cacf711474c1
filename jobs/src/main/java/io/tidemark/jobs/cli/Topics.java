package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.KafkaConfig;
import java.util.List;

/** Looks after the topics of a cluster. */
public interface Topics {

    /** What the cluster lacks, a line each; empty when nothing. */
    List<String> plan(KafkaConfig kafka, int partitions) throws Exception;

    /** Makes it so; returns what was done. */
    List<String> apply(KafkaConfig kafka, int partitions, short replication) throws Exception;
}
