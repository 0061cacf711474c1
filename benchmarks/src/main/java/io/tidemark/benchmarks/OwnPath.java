package io.tidemark.benchmarks;

import io.tidemark.operators.bar.BarsOperator;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.MarketEvent;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Tidemark's own rooms in the order of the real topology, behind the source of the benchmark. */
final class OwnPath {

    private OwnPath() {}

    /** The room of bars; an arm with features puts the room of analysis behind it here. */
    static DataStream<ClosedBars> bars(DataStream<MarketEvent> trades, MarketPlan plan) {
        return trades.keyBy(trade -> trade.instrument)
                .transform("bars", Wire.CLOSED_BARS, new BarsOperator(plan, List.of("loop")))
                .uid("bars");
    }
}
