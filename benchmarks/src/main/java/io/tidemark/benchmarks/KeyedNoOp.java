package io.tidemark.benchmarks;

import io.tidemark.operators.wire.Wire;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.market.MarketEvent;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Counts trades per instrument modulo 128, so that the boxed count comes from the JDK's cache and costs no memory. */
final class KeyedNoOp extends KeyedProcessFunction<String, MarketEvent, ClosedBars> {

    private static final long serialVersionUID = 1L;
    private static final long CACHED = 127;

    private transient ValueState<Long> count;

    static DataStream<ClosedBars> attach(DataStream<MarketEvent> trades) {
        return trades.keyBy(trade -> trade.instrument)
                .process(new KeyedNoOp())
                .returns(Wire.CLOSED_BARS)
                .name("no-op");
    }

    @Override
    public void open(OpenContext context) {
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
    }

    @Override
    public void processElement(MarketEvent trade, Context context, Collector<ClosedBars> out) throws IOException {
        Long before = count.value();
        count.update(before == null ? 1L : before + 1 & CACHED);
    }
}
