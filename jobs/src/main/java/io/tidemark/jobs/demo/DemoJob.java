package io.tidemark.jobs.demo;

import io.tidemark.jobs.topology.Streams;
import io.tidemark.jobs.topology.TradingTopology;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Arrival;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The real graph with a board behind it. */
record DemoJob(MarketPlan plan, String run) {

    /** Draws it behind a source, and gives its streams to other sinks. */
    Streams build(SingleOutputStreamOperator<Arrival> raw, List<String> origins) {
        Streams streams = TradingTopology.build(raw, plan, DemoAnalysis.plan(), origins);
        board("arrivals", raw, Board::arrived).setParallelism(raw.getParallelism());
        board("side", streams.side(), Board::sided);
        board("bars", streams.closed(), Board::closed);
        board("averages", streams.features(), DemoAnalysis::show);
        board("signals", streams.signals(), Board::signalled);
        return streams;
    }

    private <T> SingleOutputStreamOperator<Void> board(String stream, DataStream<T> records, ToBoard.Entry<T> entry) {
        return records.process(new ToBoard<>(run, entry))
                .returns(Types.VOID)
                .name("board-" + stream)
                .uid("board-" + stream);
    }
}
