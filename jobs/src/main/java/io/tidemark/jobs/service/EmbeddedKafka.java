package io.tidemark.jobs.service;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One real Kafka broker in this process (KRaft, controller and broker in one) on the loopback interface, with its data below a
 * folder. It can be stopped and started again on the same port with the same data.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final String HOST = "127.0.0.1";

    private final Path dir;
    private final int port;
    private final int controllerPort;
    private final Map<String, String> more;
    private KafkaRaftServer server;

    private EmbeddedKafka(Path dir, int port, int controllerPort, Map<String, String> more) {
        this.dir = dir;
        this.port = port;
        this.controllerPort = controllerPort;
        this.more = Map.copyOf(more);
    }

    /** Starts a broker at this port, or at the next free one, with new data or what is in the folder. */
    public static EmbeddedKafka start(Path dir, int wantedPort) throws Exception {
        return start(dir, wantedPort, Map.of());
    }

    /** The same with more settings of a broker, or other ones. */
    public static EmbeddedKafka start(Path dir, int wantedPort, Map<String, String> more) throws Exception {
        int port = FreePort.near(wantedPort);
        EmbeddedKafka kafka = new EmbeddedKafka(dir, port, FreePort.near(port + 1), more);
        kafka.start();
        return kafka;
    }

    /** Where clients find it. */
    public String bootstrapServers() {
        return HOST + ':' + port;
    }

    /** Starts it again after {@link #stop}. */
    public void start() throws Exception {
        Map<String, String> settings = settings();
        if (!Files.exists(dir.resolve("meta.properties"))) {
            format();
        }
        Locale ours = Locale.getDefault();
        // Kafka makes constants of its settings in the default locale: in Turkish, "classic" becomes a word it does not
        // know.
        Locale.setDefault(Locale.ROOT);
        try {
            server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
        } finally {
            Locale.setDefault(ours);
        }
    }

    /** Stops it; clients wait for it to come back. */
    public void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void format() throws Exception {
        Files.createDirectories(dir);
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(dir.toString())
                    .addDirectory(dir.toString())
                    .run();
        } catch (IOException failure) {
            throw new IOException("Kafka cannot use the folder " + dir, failure);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("node.id", Integer.toString(NODE));
        settings.put("process.roles", "broker,controller");
        settings.put("controller.quorum.voters", NODE + "@" + HOST + ':' + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://" + HOST + ':' + port + ",CONTROLLER://" + HOST + ':' + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ':' + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", dir.toString());
        settings.put("auto.create.topics.enable", "false");
        // There is one broker: nothing can be replicated.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("log.cleaner.enable", "false");
        settings.putAll(more);
        return settings;
    }
}
