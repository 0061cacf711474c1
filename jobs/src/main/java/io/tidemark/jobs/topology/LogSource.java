package io.tidemark.jobs.topology;

import io.tidemark.connectors.clocked.AdmissionFactory;
import io.tidemark.connectors.clocked.ArrivalWatermarks;
import io.tidemark.connectors.clocked.Clocked;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.MergingFileSource;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.connectors.live.LiveLog;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.bar.Markets;
import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.time.Timeframe;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The box {@code market-raw}: a log whose partitions have clocks of their own, over files or Kafka. */
public final class LogSource {

    private static final int MINUTE = 60;

    private LogSource() {}

    /** The files that records of these partitions come from. */
    public static List<String> origins(List<FilePartition> partitions) {
        return partitions.stream()
                .flatMap(partition -> partition.files().stream())
                .map(PartFile::path)
                .toList();
    }

    /** A source of these partitions with no more readers than partitions. */
    public static SingleOutputStreamOperator<Arrival> files(
            StreamExecutionEnvironment env, List<FilePartition> partitions, MarketPlan plan) {
        return files(env, partitions, plan, watermarks(plan));
    }

    /** Watermarks for the bars of a plan: at Flink's interval, and whenever base slices may close. */
    public static WatermarkStrategy<Arrival> watermarks(MarketPlan plan) {
        Timeframe base = plan.base();
        int seconds = base.isIntraday() ? Math.min(base.seconds(), MINUTE) : MINUTE;
        return ArrivalWatermarks.stepping(plan.rules().boundMicros(), seconds * 1_000L);
    }

    /** The same with watermarks of the caller's making. */
    public static SingleOutputStreamOperator<Arrival> files(
            StreamExecutionEnvironment env,
            List<FilePartition> partitions,
            MarketPlan plan,
            WatermarkStrategy<Arrival> watermarks) {
        return of(env, new MergingFileSource(partitions), partitions.size(), plan, watermarks);
    }

    /** The log of a live run, with no more readers than its topic has partitions. */
    public static SingleOutputStreamOperator<Arrival> live(
            StreamExecutionEnvironment env, LiveLog log, MarketPlan plan) {
        return of(env, log.source(Wire.ARRIVAL), log.topic().partitions(), plan);
    }

    /** Any log of so many partitions: each of its splits gets a clock, and no reader is left without a split. */
    public static <S extends SourceSplit, C> SingleOutputStreamOperator<Arrival> of(
            StreamExecutionEnvironment env, Source<Arrival, S, C> log, int partitions, MarketPlan plan) {
        return of(env, log, partitions, plan, watermarks(plan));
    }

    /** The same with watermarks of the caller's making. */
    public static <S extends SourceSplit, C> SingleOutputStreamOperator<Arrival> of(
            StreamExecutionEnvironment env,
            Source<Arrival, S, C> log,
            int partitions,
            MarketPlan plan,
            WatermarkStrategy<Arrival> watermarks) {
        long bound = plan.rules().boundMicros();
        AdmissionFactory admissions = () -> new Admission(bound, Markets.of(plan));
        return env.fromSource(Clocked.of(log, admissions), watermarks, "market-raw", Wire.ARRIVAL)
                .setParallelism(Math.min(env.getParallelism(), partitions))
                .uid("market-raw");
    }

    /** A log of macro values, the box {@code macro}: its records are received at any time. */
    public static <S extends SourceSplit, C> SingleOutputStreamOperator<Arrival> macro(
            StreamExecutionEnvironment env, Source<Arrival, S, C> log, int partitions, MarketPlan plan) {
        long bound = plan.rules().boundMicros();
        AdmissionFactory admissions = () -> new Admission(bound, new AlwaysOpen());
        return env.fromSource(Clocked.of(log, admissions), watermarks(plan), "macro", Wire.ARRIVAL)
                .setParallelism(Math.min(env.getParallelism(), partitions))
                .uid("macro");
    }
}
