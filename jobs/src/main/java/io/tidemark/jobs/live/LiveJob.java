package io.tidemark.jobs.live;

import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.live.LiveLog;
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
        LiveLog log,
        Optional<KafkaLog> macro,
        MarketPlan plan,
        AnalysisPlan analysis,
        KafkaConfig kafka,
        Optional<DatabaseTarget> database) {

    /** Draws it, and gives its streams to whoever wants more of them. */
    Streams build(StreamExecutionEnvironment env) {
        var raw = new TradingTopology.Log(LogSource.live(env, log, plan), log.origins());
        Streams streams = TradingTopology.build(raw, plan, analysis, macro.map(topic -> macro(env, topic)));
        Taps.sink(streams, analysis, log.topic().target(), kafka);
        database.ifPresent(target -> DatabaseTables.sink(streams, analysis, target));
        return streams;
    }

    private TradingTopology.Log macro(StreamExecutionEnvironment env, KafkaLog topic) {
        LiveLog all = LiveLog.of(topic);
        var source = LogSource.macro(env, all.source(Wire.ARRIVAL), topic.partitions(), plan);
        return new TradingTopology.Log(source, all.origins());
    }
}
