package io.tidemark.jobs.live;

import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.connectors.live.LiveLog;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.topology.LogSource;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.jobs.topology.TradingTopology;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.MarketPlan;
import java.util.Optional;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The graph of the live job: Kafka's log through the rooms to Kafka's taps, and to the database if there is one. */
record LiveJob(
        LiveLog log, MarketPlan plan, AnalysisPlan analysis, KafkaConfig kafka, Optional<DatabaseTarget> database) {

    /** Draws it, and gives its streams to whoever wants more of them. */
    Streams build(StreamExecutionEnvironment env) {
        var raw = LogSource.live(env, log, plan);
        Streams streams = TradingTopology.build(raw, plan, analysis, log.origins());
        Taps.sink(streams, analysis, log.topic().target(), kafka);
        database.ifPresent(target -> DatabaseTables.sink(streams, analysis, target));
        return streams;
    }
}
