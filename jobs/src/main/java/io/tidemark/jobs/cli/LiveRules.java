package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.TidemarkConfig;
import java.util.Optional;

/** Checks what a live job needs of a configuration, wherever the job is to run, and reads the documents that it names. */
final class LiveRules {

    private final Services services;
    private final ConfigFiles files;

    LiveRules(Services services, Surroundings surroundings) {
        this.services = services;
        this.files = new ConfigFiles(surroundings.home());
    }

    BackfillRequest.Documents documents(TidemarkConfig effective) {
        new ConfigRules(effective, services.vocabulary(), files).check();
        if (effective.kafka().bootstrapServers().isEmpty()) {
            throw new UsageException("kafka.bootstrap-servers is not set: run reads the log from Kafka");
        }
        return new DocumentRules(effective, files).documents(Optional.empty(), Optional.empty());
    }
}
