package io.tidemark.connectors.kafka;

import java.io.Serializable;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A Kafka cluster and how its clients reach it. Secrets stand in the client settings as {@code ${env:NAME}} or {@code
 * ${file:PATH:KEY}}: each client resolves them where it runs, so they are in no job graph and no savepoint.
 */
public record KafkaTarget(String bootstrapServers, Map<String, String> client) implements Serializable {

    private static final String PROVIDERS = "config.providers";

    /** A cluster whose clients need no settings of their own. */
    public static KafkaTarget of(String bootstrapServers) {
        return new KafkaTarget(bootstrapServers, Map.of());
    }

    public KafkaTarget {
        client = new TreeMap<>(client);
    }

    /** Settings for a client of any kind. */
    public Properties properties() {
        Properties properties = new Properties();
        properties.putAll(client);
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put(PROVIDERS, "env,file");
        properties.put(PROVIDERS + ".env.class", "org.apache.kafka.common.config.provider.EnvVarConfigProvider");
        properties.put(PROVIDERS + ".file.class", "org.apache.kafka.common.config.provider.FileConfigProvider");
        return properties;
    }
}
