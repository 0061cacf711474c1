package io.tidemark.jobs.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The cluster that a live run reads and writes. {@code bootstrapServers} empty = none; {@code transactionPrefix} is this job's
 * own; {@code clientFile} holds settings for every Kafka client, as Kafka's own tools take them.
 */
public record KafkaConfig(
        Optional<String> bootstrapServers,
        String transactionPrefix,
        Duration transactionTimeout,
        Optional<Path> clientFile) {

    /** What brokers allow unless told otherwise. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public KafkaConfig {
        InvalidValues.checks()
                .require(
                        bootstrapServers.isEmpty() || bootstrapServers.get().contains(":"),
                        "bootstrapServers",
                        "must be like localhost:9092 (several with commas)")
                .require(!transactionPrefix.isBlank(), "transactionPrefix", "must not be empty")
                .require(
                        transactionTimeout.compareTo(SHORTEST) >= 0 && transactionTimeout.compareTo(LONGEST) <= 0,
                        "transactionTimeout",
                        "must be between 1m and 15m, the most that brokers allow by default: what a transaction holds"
                                + " is lost when an outage lasts longer")
                .done();
    }
}
