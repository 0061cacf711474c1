package io.tidemark.jobs.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.tidemark.jobs.cli.FlinkCluster;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.service.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.TreeMap;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** Flink's settings of a cluster, in its folder: on the loopback interface, for one machine. */
record ClusterSettings(ClusterFolder folder) {

    private static final String LOGGING = "/cluster-log4j2.xml";
    private static final int DEFAULT_PORT = 8081;
    private static final int RPC_PORT = 6123;
    private static final MemorySize JOB_MANAGER_SIZE = MemorySize.ofMebiBytes(1024);
    private static final MemorySize TASK_MANAGER_SIZE = MemorySize.ofMebiBytes(2048);

    /** A process that was killed is missed after two of these; one that only pauses, not before the timeout. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Those of a new cluster. */
    static Configuration of(FlinkCluster.Start start) throws IOException {
        Configuration conf = defaults(InetAddress.getLoopbackAddress().getHostAddress());
        conf.set(RestOptions.PORT, start.port().orElse(DEFAULT_PORT));
        conf.set(JobManagerOptions.PORT, FreePort.near(RPC_PORT));
        conf.set(
                TaskManagerOptions.NUM_TASK_SLOTS,
                start.slots().orElse(Runtime.getRuntime().availableProcessors()));
        start.settings().forEach(conf::setString);
        return conf;
    }

    void write(Configuration conf) throws IOException {
        Files.createDirectories(folder.path());
        new ObjectMapper(new YAMLFactory()).writeValue(folder.settings().toFile(), new TreeMap<>(conf.toMap()));
        try (InputStream logging = ClusterSettings.class.getResourceAsStream(LOGGING)) {
            Files.copy(logging, folder.logging(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Configuration defaults(String loopback) {
        Configuration conf = new Configuration();
        conf.set(RestOptions.ADDRESS, loopback);
        conf.set(RestOptions.BIND_ADDRESS, loopback);
        conf.set(JobManagerOptions.ADDRESS, loopback);
        conf.set(JobManagerOptions.BIND_HOST, loopback);
        conf.set(TaskManagerOptions.HOST, loopback);
        conf.set(TaskManagerOptions.BIND_HOST, loopback);
        conf.set(BlobServerOptions.PORT, "0");
        conf.set(JobManagerOptions.TOTAL_PROCESS_MEMORY, JOB_MANAGER_SIZE);
        conf.set(TaskManagerOptions.TOTAL_PROCESS_MEMORY, TASK_MANAGER_SIZE);
        conf.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, HEARTBEAT);
        conf.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, TIMEOUT);
        return conf;
    }

    /** Those that the cluster was started with. */
    Configuration read() {
        return GlobalConfiguration.loadConfiguration(folder.path().toString());
    }

    /** Refuses ports that somebody listens on: a JobManager would end, and say so in its log alone. */
    static void requireFree(Configuration conf) {
        requireFree("--port", conf.get(RestOptions.PORT));
        requireFree("-D " + JobManagerOptions.PORT.key(), conf.get(JobManagerOptions.PORT));
    }

    private static void requireFree(String option, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException taken) {
            throw new UsageException("port " + port + " is taken; " + option + " chooses another");
        }
    }
}
