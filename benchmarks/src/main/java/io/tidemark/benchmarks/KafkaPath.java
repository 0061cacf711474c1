package io.tidemark.benchmarks;

import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.kafka.KafkaTaps;
import io.tidemark.connectors.kafka.Tap;
import io.tidemark.connectors.live.LiveLog;
import io.tidemark.connectors.live.TopicRange;
import io.tidemark.jobs.live.Taps;
import io.tidemark.jobs.topology.LogSource;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.jobs.topology.TradingTopology;
import io.tidemark.operators.analysis.AnalysisOperator;
import io.tidemark.operators.gate.GateFunction;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.time.Timeframe;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** From a topic of JSON to the taps in transactions of a second, as the live job goes. */
final class KafkaPath {

    static final Duration EACH_SECOND = Duration.ofSeconds(1);

    private static final Duration TRANSACTION = Duration.ofMinutes(5);

    private KafkaPath() {}

    static List<Timeframe> timeframes() {
        return OwnPath.TEN_TIMEFRAMES.stream().map(Timeframe::of).toList();
    }

    /** Through bars and features. */
    static void rooms(DataStream<MarketEvent> memory, Arm.Run run) throws Exception {
        MarketPlan plan = run.plan(timeframes());
        KafkaLog log = run.services().topic(plan, run.n());
        Streams streams =
                TradingTopology.build(raw(memory, run, plan, log), plan, OwnPath.plan(), log.partitionNames());
        Taps.sink(streams, OwnPath.plan(), sink(log, run));
        if (run.counted().digested()) {
            run.counted().bars(streams.closed());
        }
    }

    /** The same graph, an identity in place of the rooms. */
    static void identity(DataStream<MarketEvent> memory, Arm.Run run) throws Exception {
        MarketPlan plan = run.plan(timeframes());
        KafkaLog log = run.services().topic(plan, run.n());
        var gate = raw(memory, run, plan, log)
                .process(new GateFunction(log.partitionNames()))
                .returns(Wire.EVENT);
        var identity = gate.keyBy(event -> event.instrument)
                .process(new IdentityRoom(OwnPath.plan()))
                .returns(Wire.BAR);
        Streams streams = new Streams(
                null,
                identity,
                null,
                identity.getSideOutput(AnalysisOperator.FEATURES),
                identity.getSideOutput(IdentityRoom.SIGNALS),
                gate.getSideOutput(GateFunction.SIDE),
                null,
                Optional.empty());
        Taps.sink(streams, OwnPath.plan(), sink(log, run));
    }

    private static SingleOutputStreamOperator<Arrival> raw(
            DataStream<MarketEvent> memory, Arm.Run run, MarketPlan plan, KafkaLog log) {
        LiveLog whole = LiveLog.of(log).within(List.of(TopicRange.until(run.n())));
        return LogSource.live(memory.getExecutionEnvironment(), whole, plan);
    }

    private static Sink<Tap> sink(KafkaLog log, Arm.Run run) {
        return KafkaTaps.sink(log.target(), run.counted().run(), TRANSACTION);
    }
}
