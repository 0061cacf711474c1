package io.tidemark.jobs.demo;

import io.tidemark.jobs.live.Metrics;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink of the demo's own in this process, with its web UI on the loopback interface. */
final class LocalCluster {

    private static final int PARALLELISM = 2;
    private static final int MAX_PARALLELISM = 720;
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(2);
    private static final Duration WATERMARK_INTERVAL = Duration.ofMillis(50);

    private LocalCluster() {}

    /** An environment whose jobs each start a cluster that writes below {@code dir} only and ends with them. */
    static StreamExecutionEnvironment environment(int port, int metricsPort, Path dir) {
        Configuration conf = new Configuration();
        String loopback = InetAddress.getLoopbackAddress().getHostAddress();
        conf.set(RestOptions.PORT, port);
        conf.set(RestOptions.ADDRESS, loopback);
        conf.set(RestOptions.BIND_ADDRESS, loopback);
        conf.set(WebOptions.TMP_DIR, dir.toString());
        conf.set(CoreOptions.TMP_DIRS, dir.toString());
        conf.set(PipelineOptions.GENERIC_TYPES, false);
        conf.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        conf.set(PipelineOptions.OBJECT_REUSE, true);
        conf.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        conf.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, WATERMARK_INTERVAL);
        conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
        conf.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                dir.resolve("checkpoints").toUri().toString());
        // A board is no state: after a restart it would count replayed records twice. So the demo fails instead.
        conf.set(RestartStrategyOptions.RESTART_STRATEGY, "disable");
        Metrics.report(conf, metricsPort);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(conf);
        return env.setParallelism(PARALLELISM);
    }
}
