package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.config.TidemarkConfig;

/** What verbs need of a configuration that look at a cluster. */
final class KafkaRules {

    private KafkaRules() {}

    /** The cluster, once it is sure that there is one. */
    static KafkaConfig clusterOf(TidemarkConfig config) {
        if (config.kafka().bootstrapServers().isEmpty()) {
            throw new UsageException("kafka.bootstrap-servers is not set: where is the cluster?");
        }
        return config.kafka();
    }
}
