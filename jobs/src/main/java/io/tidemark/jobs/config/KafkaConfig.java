package io.tidemark.jobs.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The cluster that a live run reads and writes. {@code bootstrapServers} empty = none; {@code transactionPrefix} is this job's
 * own; {@code client} is handed to every Kafka client, with secrets as {@code ${env:NAME}} or {@code ${file:PATH:KEY}}.
 */
public record KafkaConfig(
        Optional<String> bootstrapServers,
        String transactionPrefix,
        Duration transactionTimeout,
        Map<String, String> client) {

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
                .require(
                        client.entrySet().stream().noneMatch(KafkaConfig::isPlainSecret),
                        "client",
                        "must not hold a secret: write ${env:NAME} or ${file:PATH:KEY} instead")
                .done();
        client = Map.copyOf(client);
    }

    private static boolean isPlainSecret(Map.Entry<String, String> setting) {
        String key = setting.getKey().toLowerCase(Locale.ROOT);
        boolean secret = key.contains("password") || key.contains("secret") || key.endsWith("jaas.config");
        return secret && !setting.getValue().contains("${");
    }
}
