package io.tidemark.jobs.refusal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must not be in the settings of Kafka clients: secrets, which travel with the job, and what the job itself decides. */
public final class ClientSettings {

    /** Exactly once rests on these: another value would be passed over, or would break it. */
    private static final Set<String> OURS = Set.of(
            "acks",
            "allow.auto.create.topics",
            "auto.offset.reset",
            "bootstrap.servers",
            "commit.offsets.on.checkpoint",
            "enable.auto.commit",
            "enable.idempotence",
            "group.id",
            "group.instance.id",
            "isolation.level",
            "key.deserializer",
            "key.serializer",
            "max.in.flight.requests.per.connection",
            "partition.discovery.interval.ms",
            "partitioner.class",
            "transaction.timeout.ms",
            "transaction.two.phase.commit.enable",
            "transactional.id",
            "value.deserializer",
            "value.serializer");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]*):(?:([^}:]*):)?([^}]*)}");
    private static final Pattern SECRET_KEY = Pattern.compile("password|passphrase|secret|ssl\\.keystore\\.key$");
    private static final Pattern SECRET_IN_JAAS =
            Pattern.compile("(?i)(password|secret|token)\\w*\\s*=\\s*\"?[^\"\\s;]");

    private ClientSettings() {}

    /** All that is wrong with the settings of a file; {@code environment} is where clients will look. */
    public static List<Refusal> check(Path file, Map<String, String> settings, Map<String, String> environment) {
        List<Refusal> found = new ArrayList<>();
        settings.forEach((key, value) -> {
            String where = "kafka.client-file " + file + ": " + key;
            if (OURS.contains(key) || key.startsWith("config.providers")) {
                found.add(ours(where));
            } else if (isPlainSecret(key, value)) {
                found.add(secret(where));
            }
            Matcher placeholder = PLACEHOLDER.matcher(value);
            while (placeholder.find()) {
                unresolved(where, placeholder, environment).ifPresent(found::add);
            }
        });
        return found;
    }

    private static Refusal ours(String where) {
        return new Refusal(
                where,
                "is the job's own setting",
                "reading every record once and writing each result once rests on it",
                "leave it out");
    }

    private static Refusal secret(String where) {
        return new Refusal(
                where,
                "must not hold a secret",
                "the file's settings travel with the job, into its graph and the logs of others",
                "write ${env:NAME} or ${file:PATH:KEY} instead");
    }

    private static boolean isPlainSecret(String key, String value) {
        String name = key.toLowerCase(Locale.ROOT);
        String plain = PLACEHOLDER.matcher(value).replaceAll("");
        if (name.endsWith("jaas.config")) {
            return SECRET_IN_JAAS.matcher(plain).find();
        }
        return SECRET_KEY.matcher(name).find() && !plain.isBlank();
    }

    private static Optional<Refusal> unresolved(String where, Matcher placeholder, Map<String, String> environment) {
        String missing =
                switch (placeholder.group(1)) {
                    case "env" -> environment.containsKey(placeholder.group(3)) ? null : "no such variable is set";
                    case "file" -> missingInFile(placeholder.group(2), placeholder.group(3));
                    default -> "only env and file are known";
                };
        if (missing == null) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                where,
                "names " + placeholder.group() + ", and " + missing,
                "clients would log in with that text",
                "set it before the start, or mend the name"));
    }

    private static String missingInFile(String path, String key) {
        if (path == null) {
            return "it must be like ${file:PATH:KEY}";
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(path))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            return "the file cannot be read";
        }
        return properties.containsKey(key) ? null : "the file has no such key";
    }
}
