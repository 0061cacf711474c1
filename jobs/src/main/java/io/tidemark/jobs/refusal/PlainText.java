package io.tidemark.jobs.refusal;

import io.tidemark.jobs.config.DatabaseConfig;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.service.DatabaseAccess;
import io.tidemark.jobs.service.Loopback;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Traffic that would leave this machine unencrypted, which only who says so gets. */
public final class PlainText {

    private static final String PROTOCOL = "security.protocol";
    private static final Set<String> ENCRYPTED = Set.of("SSL", "SASL_SSL");

    private PlainText() {}

    /** Brokers elsewhere whose clients have no TLS. */
    public static Optional<Refusal> kafka(KafkaConfig kafka, Map<String, String> clientSettings) {
        if (kafka.allowPlaintext() || isEncrypted(clientSettings)) {
            return Optional.empty();
        }
        return Stream.of(kafka.bootstrapServers().orElse("").split(","))
                .map(PlainText::address)
                .filter(server -> !Loopback.isHere(server))
                .findFirst()
                .map(server -> refusal("kafka.bootstrap-servers " + server));
    }

    /** A broker that says it is elsewhere, whatever name led to it. */
    public static Optional<Refusal> broker(KafkaConfig kafka, Map<String, String> clientSettings, String advertised) {
        boolean isFine = kafka.allowPlaintext() || isEncrypted(clientSettings) || Loopback.isHere(advertised);
        return isFine ? Optional.empty() : Optional.of(refusal("the advertised listener " + advertised));
    }

    /** A server elsewhere that need not prove who it is. */
    public static Optional<Refusal> database(DatabaseConfig database) {
        boolean isFine = database.allowPlaintext()
                || !DatabaseAccess.of(database)
                        .map(DatabaseAccess::isPlainTextElsewhere)
                        .orElse(false);
        if (isFine) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "database.url",
                "is on another machine and its TLS is off",
                "whoever listens on the way reads the password and all rows",
                "leave database.tls at auto and sslmode out of the URL, or set database.allow-plaintext: true"));
    }

    private static boolean isEncrypted(Map<String, String> clientSettings) {
        return ENCRYPTED.contains(
                clientSettings.getOrDefault(PROTOCOL, "PLAINTEXT").strip());
    }

    /** {@code PLAINTEXT://host:9092} is a way to say {@code host:9092}. */
    private static String address(String server) {
        return server.strip().replaceFirst("^[^/]*//", "");
    }

    private static Refusal refusal(String where) {
        return new Refusal(
                where,
                "is on another machine and " + PROTOCOL + " has no TLS",
                "whoever listens on the way reads the log, and may write into it",
                "set " + PROTOCOL + "=SASL_SSL (or SSL) in kafka.client-file, or kafka.allow-plaintext: true");
    }
}
