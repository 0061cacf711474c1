package io.tidemark.jobs.live;

import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.refusal.ClientSettings;
import io.tidemark.jobs.refusal.Refusals;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
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
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        new Refusals()
                .addAll(ClientSettings.check(file, settings, System.getenv()))
                .done();
        return settings;
    }
}
