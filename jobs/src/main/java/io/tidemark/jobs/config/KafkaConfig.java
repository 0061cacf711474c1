package io.tidemark.jobs.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cluster that a live run reads and writes. {@code bootstrapServers} empty = none; {@code transactionPrefix} is this job's
 * own; {@code clientFile} holds settings for every Kafka client, as Kafka's own tools take them; {@code format} is how records of
 * the log are written; {@code allowPlaintext} lets what is not encrypted leave this machine.
 */
public record KafkaConfig(
        Optional<String> bootstrapServers,
        String transactionPrefix,
        Duration transactionTimeout,
        Optional<Path> clientFile,
        Format format,
        boolean allowPlaintext) {

    /** How records of the log are written. */
    public enum Format {
        /** One flat object each: a trade, a quote or a heartbeat. */
        JSON,
        /** Messages of Binance's streams; heartbeats are JSON. */
        BINANCE
    }

    /** What brokers allow unless told otherwise. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** Who looks at a cluster shall be able to type it. */
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public KafkaConfig {
        InvalidValues.checks()
                .require(
                        bootstrapServers.isEmpty() || bootstrapServers.get().contains(":"),
                        "bootstrapServers",
                        "must be like localhost:9092 (several with commas)")
                .require(
                        PREFIX.matcher(transactionPrefix).matches(),
                        "transactionPrefix",
                        "must be 1 to 100 of A-Z a-z 0-9 . _ - and begin with a letter or a digit")
                .require(
                        transactionTimeout.compareTo(SHORTEST) >= 0 && transactionTimeout.compareTo(LONGEST) <= 0,
                        "transactionTimeout",
                        "must be between 1m and 15m, the most that brokers allow by default: what a transaction holds"
                                + " is lost when an outage lasts longer")
                .done();
    }

    /** A cluster of JSON records whose clients need no settings of their own. */
    public static KafkaConfig of(String bootstrapServers, String transactionPrefix, Duration transactionTimeout) {
        return new KafkaConfig(
                Optional.of(bootstrapServers),
                transactionPrefix,
                transactionTimeout,
                Optional.empty(),
                Format.JSON,
                false);
    }
}
