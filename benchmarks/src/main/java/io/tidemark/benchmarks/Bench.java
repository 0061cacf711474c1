package io.tidemark.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.market.MarketEvent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.executiongraph.AccessExecutionJobVertex;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One Flink cluster in this JVM, kept for all runs so that none pays for its start. */
final class Bench implements AutoCloseable {

    private final MiniCluster cluster;
    private final Services services = new Services();
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    Bench() throws Exception {
        Configuration conf = new Configuration();
        conf.set(RestOptions.BIND_PORT, "0");
        // One window operator per timeframe is one network edge per timeframe.
        conf.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(256));
        conf.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(256));
        conf.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
        cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(conf)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(1)
                .build());
        cluster.start();
    }

    /** Runs an arm over the first n trades and measures it. */
    Result time(Arm arm, Profile profile, long n) throws Exception {
        return run(arm, profile, n, false);
    }

    /** The same with the digest of its bars; not to be timed. */
    Result digest(Arm arm, Profile profile, long n) throws Exception {
        return run(arm, profile, n, true);
    }

    private Result run(Arm arm, Profile profile, long n, boolean digested) throws Exception {
        String run = UUID.randomUUID().toString();
        services.forget();
        JobGraph job = job(arm, profile, n, run, digested);
        System.gc();
        long cpu = process.getProcessCpuTime();
        long wall = System.nanoTime();
        cluster.executeJobBlocking(job);
        wall = System.nanoTime() - wall;
        cpu = process.getProcessCpuTime() - cpu;
        Tally tally = Tally.take(run);
        return new Result(
                n,
                cpu,
                wall,
                tally.allocatedBytes(),
                tally.rows(),
                tally.check(),
                digested ? services.stored().orElse(tally.digest()) : tally.digest(),
                shuffled(job.getJobID()),
                Checkpoints.of(cluster.getExecutionGraph(job.getJobID()).get().getCheckpointStatsSnapshot()));
    }

    private JobGraph job(Arm arm, Profile profile, long n, String run, boolean digested) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings(arm));
        env.setParallelism(1);
        WatermarkStrategy<MarketEvent> watermarks = WatermarkStrategy.forGenerator(context -> new LoopWatermarks());
        DataStream<MarketEvent> trades = env.fromSource(new LoopSource(profile, n), watermarks, "trades", Wire.EVENT);
        arm.work().attach(trades, new Arm.Run(profile, n, new Counted(run, digested), services));
        return env.getStreamGraph().getJobGraph();
    }

    private Configuration settings(Arm arm) throws IOException {
        Configuration conf = new Configuration();
        conf.set(PipelineOptions.OBJECT_REUSE, true);
        conf.set(PipelineOptions.GENERIC_TYPES, false);
        conf.set(StateBackendOptions.STATE_BACKEND, arm.backend());
        if (!arm.checkpoints().isZero()) {
            conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, arm.checkpoints());
            conf.set(
                    CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                    services.folder("checkpoints").toUri().toString());
        }
        return conf;
    }

    /** Records that arrived over the network in all tasks. */
    private long shuffled(JobID job) throws Exception {
        long records = 0;
        for (AccessExecutionJobVertex vertex :
                cluster.getExecutionGraph(job).get().getVerticesTopologically()) {
            for (var task : vertex.getTaskVertices()) {
                records += task.getCurrentExecutionAttempt().getIOMetrics().getNumRecordsIn();
            }
        }
        return records;
    }

    @Override
    public void close() {
        try {
            cluster.close();
        } catch (Exception failure) {
            throw new IllegalStateException("the cluster did not stop", failure);
        }
        services.close();
    }
}
