package io.tidemark.jobs.run;

import io.tidemark.connectors.clocked.ArrivalWatermarks;
import io.tidemark.jobs.topology.LogSource;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.jobs.topology.TradingTopology;
import io.tidemark.state.bar.Bar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One run of the whole path over a simulated log, in one way of many, and what it amounts to. */
final class LogRun {

    private final SimulatedLog log;
    private final Path dir;
    private final String id = UUID.randomUUID().toString();
    private int parallelism = 1;
    private int readers = 0;
    private String backend = "hashmap";
    private boolean objectReuse = true;
    private boolean watermarkPerEvent;
    private Duration watermarkInterval = Duration.ofMillis(50);
    private int failures;

    LogRun(SimulatedLog log, Path dir) {
        this.log = log;
        this.dir = dir;
    }

    LogRun parallelism(int wanted) {
        parallelism = wanted;
        return this;
    }

    LogRun readers(int wanted) {
        readers = wanted;
        return this;
    }

    LogRun backend(String name) {
        backend = name;
        return this;
    }

    LogRun objectReuse(boolean on) {
        objectReuse = on;
        return this;
    }

    LogRun watermarkPerEvent() {
        watermarkPerEvent = true;
        return this;
    }

    /** Zero: none but the last one. */
    LogRun watermarkInterval(Duration interval) {
        watermarkInterval = interval;
        return this;
    }

    LogRun failures(int wanted) {
        failures = wanted;
        return this;
    }

    int restarts() {
        return Faults.of(id).restarts();
    }

    /** Runs to the end: stream → count and digest. */
    Map<String, String> run() throws Exception {
        Faults.of(id).want(failures);
        environment(null).execute(id);
        return Digests.of(id);
    }

    /** Stops with a savepoint once some checkpoints are complete, and goes on from it in another way. */
    Map<String, String> runWithStop(LogRun then) throws Exception {
        StreamExecutionEnvironment env = environment(null);
        JobClient job = env.executeAsync(id);
        Faults.of(id).awaitCheckpoints(2);
        String savepoint = job.stopWithSavepoint(false, dir.toString(), SavepointFormatType.CANONICAL)
                .get();
        if (job.getJobStatus().get() == JobStatus.FAILED) {
            throw new IllegalStateException("the job failed while it stopped");
        }
        then.environment(savepoint).execute(then.id);
        return Digests.of(then.id);
    }

    private StreamExecutionEnvironment environment(String savepoint) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration(savepoint));
        env.setParallelism(parallelism);
        var watermarks = watermarkPerEvent
                ? ArrivalWatermarks.perEvent(SimulatedLog.BOUND_MICROS)
                : ArrivalWatermarks.periodic(SimulatedLog.BOUND_MICROS);
        var source = LogSource.files(env, log.partitions(), log.plan(), watermarks);
        if (readers > 0) {
            source.setParallelism(readers);
        }
        Streams streams = TradingTopology.build(
                source,
                log.plan(),
                log.partitions().stream().map(each -> each.name()).toList());
        sink("bars", streams.bars(), Bar::write);
        sink("side", streams.side(), (record, bytes) -> record.write("side", bytes));
        sink(
                "closed",
                streams.closed(),
                (at, bytes) -> bytes.begin("closed")
                        .put(at.instrument())
                        .put(at.time())
                        .put(at.records())
                        .put(at.last()));
        sink("tally", streams.tallies(), (tally, bytes) -> {
            bytes.begin("tally").put(tally.partition()).put(tally.heartbeats()).put(tally.lastClockMicros());
            for (long count : tally.counts()) {
                bytes.put(count);
            }
        });
        return env;
    }

    private <T> void sink(String stream, DataStream<T> records, DigestOperator.Canonical<T> canonical) {
        records.transform("digest-" + stream, Types.VOID, new DigestOperator<>(id, stream, canonical))
                .uid("digest-" + stream);
    }

    private Configuration configuration(String savepoint) {
        Configuration conf = new Configuration();
        conf.set(PipelineOptions.GENERIC_TYPES, false);
        conf.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        conf.set(PipelineOptions.OBJECT_REUSE, objectReuse);
        conf.set(PipelineOptions.MAX_PARALLELISM, 720);
        conf.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, watermarkInterval);
        conf.set(StateBackendOptions.STATE_BACKEND, backend);
        conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
        conf.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, dir.toUri().toString());
        conf.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        conf.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1_000);
        conf.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
        if (savepoint != null) {
            conf.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        }
        return conf;
    }
}
