package io.tidemark.jobs.demo;

import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarketSource;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.topology.LogSource;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.jobs.topology.TradingTopology;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Arrival;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The simulated market in front of the real graph, and a board behind it. */
final class DemoJob {

    private final SimulatedMarketSource market;
    private final MarketPlan plan;
    private final String run;

    /** The job of a run that shows this market on its board. */
    DemoJob(SimulationSpec spec, double speed, MarketPlan plan, String run) {
        this.market = new SimulatedMarketSource(spec, Profiles.PARTITIONS, speed);
        this.plan = plan;
        this.run = run;
    }

    /** Draws the whole job. */
    void build(StreamExecutionEnvironment env) {
        var raw = source(env);
        Streams streams = TradingTopology.build(raw, plan, DemoAnalysis.plan(), market.partitionNames());
        board("arrivals", raw, Board::arrived).setParallelism(raw.getParallelism());
        board("side", streams.side(), Board::sided);
        board("bars", streams.closed(), Board::closed);
        board("averages", streams.features(), DemoAnalysis::show);
        board("signals", streams.signals(), Board::signalled);
    }

    private SingleOutputStreamOperator<Arrival> source(StreamExecutionEnvironment env) {
        return LogSource.of(env, market, Profiles.PARTITIONS, plan);
    }

    private <T> SingleOutputStreamOperator<Void> board(String stream, DataStream<T> records, ToBoard.Entry<T> entry) {
        return records.process(new ToBoard<>(run, entry))
                .returns(Types.VOID)
                .name("board-" + stream)
                .uid("board-" + stream);
    }
}
