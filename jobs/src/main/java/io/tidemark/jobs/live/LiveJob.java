package io.tidemark.jobs.live;

import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.topology.LogSource;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.jobs.topology.TradingTopology;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.MarketPlan;
import java.util.Optional;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The graph of the live job: Kafka's log through the rooms to Kafka's taps, and to the database if there is one. */
record LiveJob(
        KafkaLog log, MarketPlan plan, AnalysisPlan analysis, KafkaConfig kafka, Optional<DatabaseTarget> database) {

    /** Draws it, and gives its streams to whoever wants more of them. */
    Streams build(StreamExecutionEnvironment env) {
        var raw = LogSource.of(env, log.source(Wire.ARRIVAL), log.partitions(), plan);
        Streams streams = TradingTopology.build(raw, plan, analysis, log.partitionNames());
        Taps.sink(streams, analysis, log.target(), kafka);
        database.ifPresent(target -> DatabaseTables.sink(streams, analysis, target));
        return streams;
    }
}
