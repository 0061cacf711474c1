package io.tidemark.jobs.run;

import io.tidemark.connectors.clocked.ArrivalWatermarks;
import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.MergingFileSource;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.kafka.KafkaTaps;
import io.tidemark.connectors.kafka.Tap;
import io.tidemark.connectors.live.Handover;
import io.tidemark.connectors.live.LiveLog;
import io.tidemark.connectors.live.TopicRange;
import io.tidemark.connectors.live.TopicRanges;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.live.DatabaseTables;
import io.tidemark.jobs.live.LiveFlink;
import io.tidemark.jobs.live.Taps;
import io.tidemark.jobs.topology.LogSource;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.jobs.topology.TradingTopology;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.signal.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.SinkOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.kafka.sink.TwoPhaseCommittingStatefulSink;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;

/** One run of the whole path over a simulated log, in one way of many, and what it amounts to. */
final class LogRun {

    private static final long WALK_NANOS = 1_000_000L;
    private static final long STROLL_NANOS = 400_000L;

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
    private KafkaLog topic;
    private List<FilePartition> history = List.of();
    private List<FilePartition> macro = List.of();
    private Handover handover = Handover.NONE;
    private Map<Integer, Long> ends;
    private KafkaConfig taps;
    private DatabaseTarget tables;
    private AnalysisPlan analysis = WideAnalysis.plan();
    private boolean anyMedium;
    private boolean isLive;
    private long walkFromMicros = Long.MIN_VALUE;
    private long pauseNanos = 50_000L;
    private long macroFromMicros = Long.MIN_VALUE;
    private long macroPauseNanos = WALK_NANOS;

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

    /** Asks of bars something else than all that can be asked. */
    LogRun analysing(AnalysisPlan plan) {
        analysis = plan;
        return this;
    }

    /** Also reads macro values. */
    LogRun macro(List<FilePartition> values) {
        macro = values;
        return this;
    }

    /** Reads the same log from a topic instead of files. */
    LogRun from(KafkaLog log) {
        topic = log;
        return this;
    }

    /** The same topic behind these files. */
    LogRun behind(List<FilePartition> files, Handover from) {
        history = files;
        handover = from;
        return this;
    }

    /** Up to the given ends, or what is in the topic now, as a log that ends; a savepoint knows where that is. */
    private LiveLog liveLog(String savepoint) {
        LiveLog live = LiveLog.of(topic).behind(history, handover);
        if (savepoint != null) {
            return live.within(Collections.nCopies(topic.partitions(), TopicRange.until(0)));
        }
        if (ends != null) {
            return live.within(
                    new TreeMap<>(ends).values().stream().map(TopicRange::until).toList());
        }
        try (Admin admin = Admin.create(topic.target().properties())) {
            return live.within(TopicRanges.untilNow(admin, topic.topic(), topic.partitions()));
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The same up to these ends, whenever their records come. */
    LogRun from(KafkaLog log, Map<Integer, Long> until) {
        topic = log;
        ends = until;
        return this;
    }

    /** Also writes Kafka's taps. */
    LogRun tapping(KafkaConfig into) {
        pauseNanos = STROLL_NANOS;
        taps = into;
        return this;
    }

    /** Lets somebody stand between a complete checkpoint and the commit of its transactions. */
    LogRun beforeCommit(BeforeCommit.Interference who) {
        BeforeCommit.stand(id, who);
        return this;
    }

    /** Also writes the tables of a database. */
    LogRun writing(DatabaseTarget into) {
        pauseNanos = STROLL_NANOS;
        tables = into;
        return this;
    }

    /** So slow that it can be stopped before it is over. */
    LogRun paced() {
        Faults.of(id).slow(true);
        return this;
    }

    /** As fast as can be up to an instant of the log, so slow from then on that it can be stopped soon after. */
    LogRun walkingFrom(long millis) {
        walkFromMicros = millis * 1_000L;
        pauseNanos = WALK_NANOS;
        return paced();
    }

    /** Macro values come with so many milliseconds between them from where the log is read at a walk: bars wait for them. */
    LogRun macroWaiting(long millis) {
        macroFromMicros = walkFromMicros;
        macroPauseNanos = millis * WALK_NANOS;
        return this;
    }

    /** Restarts, takes checkpoints and tells time as the live job does. */
    LogRun live() {
        isLive = true;
        return this;
    }

    /** How often the sink of closed bars has heard of a complete checkpoint. */
    int checkpoints() {
        return Faults.of(id).checkpoints();
    }

    /** Bytes of the largest checkpoint of a run that has ended. */
    long largestCheckpoint(MiniCluster cluster) throws Exception {
        for (JobStatusMessage job : cluster.listJobs().get()) {
            if (job.getJobName().equals(id)) {
                return cluster.getArchivedExecutionGraph(job.getJobId())
                        .get()
                        .getCheckpointStatsSnapshot()
                        .getSummaryStats()
                        .getStateSizeStats()
                        .getMaximum();
            }
        }
        throw new IllegalStateException("no such run");
    }

    /** Ends the slowness: nobody has to stop it any more. */
    void hurry() {
        Faults.of(id).slow(false);
    }

    LogRun failures(int wanted) {
        failures = wanted;
        return this;
    }

    /** Leaves out how a record was written, and in which place: another medium has other texts and names. */
    LogRun anyMedium() {
        anyMedium = true;
        return this;
    }

    /** Tells each record of a stream ({@code raw}: of the log) to somebody; what is replayed after a failure, again. */
    <T> LogRun hearing(String stream, Class<T> type, Consumer<T> listener) {
        Heard.tell(id, stream, type, listener);
        return this;
    }

    private static void writeFate(SideRecord record, CanonicalBytes bytes) {
        bytes.begin("side")
                .put(record.outcome().label())
                .put(record.instrument())
                .put(record.eventMicros());
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
        return then.runFrom(stop());
    }

    /** Stops in the middle with a savepoint; returns where that is. */
    String stop() throws Exception {
        Faults.of(id).toBeStopped();
        JobClient job = environment(null).executeAsync(id);
        Faults.of(id).awaitCheckpoints(2, job.getJobExecutionResult());
        return stop(job);
    }

    /** Goes on from a savepoint (null: begins) and stops with another one as soon as it is enough. */
    String stop(String savepoint, BooleanSupplier enough) throws Exception {
        JobClient job = environment(savepoint).executeAsync(id);
        Faults.await(enough, job.getJobExecutionResult());
        return stop(job);
    }

    private String stop(JobClient job) throws Exception {
        Faults.of(id).crawl();
        String savepoint = job.stopWithSavepoint(false, dir.toString(), SavepointFormatType.CANONICAL)
                .get();
        if (job.getJobStatus().get() == JobStatus.FAILED) {
            throw new IllegalStateException("the job failed while it stopped");
        }
        return savepoint;
    }

    /** Waits until it has completed so many checkpoints, or is over. */
    void awaitCheckpoints(int wanted, Future<?> end) throws Exception {
        Faults.of(id).awaitCheckpoints(wanted, end);
    }

    /** Goes on from a savepoint to the end. */
    Map<String, String> runFrom(String savepoint) throws Exception {
        environment(savepoint).execute(id);
        return Digests.of(id);
    }

    private StreamExecutionEnvironment environment(String savepoint) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration(savepoint));
        env.setParallelism(parallelism);
        WatermarkStrategy<Arrival> watermarks = watermarks();
        LiveLog live = topic == null ? null : liveLog(savepoint);
        var source = topic == null
                ? LogSource.files(env, log.partitions(), log.plan(), watermarks)
                : LogSource.of(env, live.source(Wire.ARRIVAL), topic.partitions(), log.plan(), watermarks);
        if (readers > 0) {
            source.setParallelism(readers);
        }
        if (failures > 0 || Faults.of(id).isPaced()) {
            source = source.map(new PaceFunction(id, walkFromMicros, pauseNanos))
                    .returns(Wire.ARRIVAL)
                    .setParallelism(source.getParallelism())
                    .uid("pace");
        }
        if (Heard.isAsked(id, "raw")) {
            source = source.map(new ListenFunction(id))
                    .returns(Wire.ARRIVAL)
                    .setParallelism(source.getParallelism())
                    .uid("listen");
        }
        List<String> origins = topic == null ? LogSource.origins(log.partitions()) : live.origins();
        Streams streams =
                TradingTopology.build(new TradingTopology.Log(source, origins), log.plan(), analysis, macro(env));
        if (taps != null) {
            Taps.sink(streams, analysis, taps());
        }
        if (tables != null) {
            DatabaseTables.sink(streams, analysis, tables);
        }
        boolean anyPlace = anyMedium;
        sink("bars", streams.bars(), Bar::write);
        sink("ema", streams.ema(), EmaRow::write);
        sink("features", streams.features(), FeatureRow::write);
        sink("signals", streams.signals(), Signal::write);
        sink("side", streams.side(), anyMedium ? LogRun::writeFate : (record, bytes) -> record.write("side", bytes));
        sink("closed", streams.closed(), (at, bytes) -> {
            bytes.begin("closed")
                    .put(at.instrument())
                    .put(at.time())
                    .put(at.records())
                    .put(at.last());
            // The sums in golden savepoints know of no depth.
            if (at.depth() != null) {
                bytes.put(at.depth().toString());
            }
        });
        sink("tally", streams.tallies(), (tally, bytes) -> {
            bytes.begin("tally");
            if (!anyPlace) {
                bytes.put(tally.partition());
            }
            bytes.put(tally.heartbeats()).put(tally.lastClockMicros());
            for (long count : tally.counts()) {
                bytes.put(count);
            }
        });
        return env;
    }

    private Optional<TradingTopology.Log> macro(StreamExecutionEnvironment env) {
        if (macro.isEmpty()) {
            return Optional.empty();
        }
        var values = LogSource.macro(env, new MergingFileSource(macro), macro.size(), log.plan());
        if (failures > 0 || Faults.of(id).isPaced()) {
            // There are few of them, and they are to last: a savepoint may fail while a source is about to end.
            values = values.map(new PaceFunction(id, macroFromMicros, macroPauseNanos))
                    .returns(Wire.ARRIVAL)
                    .setParallelism(values.getParallelism())
                    .uid("macro-pace");
        }
        return Optional.of(new TradingTopology.Log(values, LogSource.origins(macro)));
    }

    private WatermarkStrategy<Arrival> watermarks() {
        if (isLive) {
            return LogSource.watermarks(log.plan());
        }
        return watermarkPerEvent
                ? ArrivalWatermarks.perEvent(SimulatedLog.BOUND_MICROS)
                : ArrivalWatermarks.periodic(SimulatedLog.BOUND_MICROS);
    }

    private Sink<Tap> taps() {
        Sink<Tap> sink = KafkaTaps.sink(topic.target(), taps.transactionPrefix(), taps.transactionTimeout());
        return BeforeCommit.isStood(id) ? BeforeCommit.of(id, (TwoPhaseCommittingStatefulSink<Tap, ?, ?>) sink) : sink;
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
        conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(failures > 0 ? 20 : 100));
        // Savepoints of this size are one file.
        conf.set(CheckpointingOptions.FS_SMALL_FILE_THRESHOLD, MemorySize.ofMebiBytes(1));
        conf.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, dir.toUri().toString());
        conf.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        conf.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1_000);
        conf.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
        if (isLive) {
            LiveFlink.patience(conf);
            // The live job is more patient before it restarts, minutes instead of seconds.
            conf.set(SinkOptions.COMMITTER_RETRIES, 1);
        }
        if (savepoint != null) {
            conf.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        }
        return conf;
    }
}
