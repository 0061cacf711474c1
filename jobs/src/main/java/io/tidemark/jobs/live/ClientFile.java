package io.tidemark.jobs.live;

import io.tidemark.jobs.cli.UsageException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Settings of Kafka clients from a file. They travel with the job, so a secret in it is refused: it says where it is instead. */
final class ClientFile {

    private ClientFile() {}

    /** The settings of a file. */
    static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UsageException("kafka.client-file " + file + " cannot be read: " + unreadable.getMessage());
        }
        Map<String, String> settings = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (isPlainSecret(key, properties.getProperty(key))) {
                throw new UsageException("kafka.client-file " + file + ": " + key
                        + " must not hold a secret: write ${env:NAME} or ${file:PATH:KEY} instead");
            }
            settings.put(key, properties.getProperty(key));
        }
        return settings;
    }

    private static boolean isPlainSecret(String key, String value) {
        String name = key.toLowerCase(Locale.ROOT);
        boolean secret = name.contains("password") || name.contains("secret") || name.endsWith("jaas.config");
        return secret && !value.contains("${");
    }
}
