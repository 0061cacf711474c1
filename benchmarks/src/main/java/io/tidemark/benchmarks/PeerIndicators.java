package io.tidemark.benchmarks;

import io.tidemark.operators.wire.Wire;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.time.Timeframe;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Bars by a window operator, and behind each the ten indicators of ta4j over the last bars that it keeps. */
final class PeerIndicators extends ProcessWindowFunction<PeerBar, ClosedBars, String, TimeWindow> {

    private static final long serialVersionUID = 1L;

    /** Enough for the longest of the ten to settle within a thousandth. */
    private static final int KEPT = 250;

    private static final PrimitiveArrayTypeInfo<double[]> DOUBLES =
            PrimitiveArrayTypeInfo.DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO;

    /** Ten values of each bar. */
    static final OutputTag<double[]> VALUES = new OutputTag<>("values", DOUBLES);

    private static final ListStateDescriptor<double[]> PAST = new ListStateDescriptor<>("past", DOUBLES);

    private final PeerWindows windows;

    private PeerIndicators(MarketPlan plan) {
        this.windows = new PeerWindows(plan);
    }

    static List<SingleOutputStreamOperator<ClosedBars>> onePerTimeframe(
            DataStream<MarketEvent> trades, MarketPlan plan) {
        List<SingleOutputStreamOperator<ClosedBars>> streams = new ArrayList<>();
        for (Timeframe timeframe : plan.timeframes()) {
            MarketPlan only = PeerWindows.only(plan, timeframe);
            streams.add(trades.keyBy(trade -> trade.instrument)
                    .window(new PeerAssigner(only))
                    .aggregate(
                            new PeerBar.Fold(),
                            new PeerIndicators(only),
                            Types.POJO(PeerBar.class),
                            Types.POJO(PeerBar.class),
                            Wire.CLOSED_BARS)
                    .name("window and indicators"));
        }
        return streams;
    }

    @Override
    public void process(String key, Context context, Iterable<PeerBar> bars, Collector<ClosedBars> out)
            throws Exception {
        List<Bar> named = windows.bars(key, context.window(), bars.iterator().next());
        for (Bar bar : named) {
            List<double[]> past = past(bar, context.globalState().getListState(PAST));
            context.output(VALUES, Ta4jTen.values(past));
        }
        if (!named.isEmpty()) {
            out.collect(new ClosedBars(key, context.window().getEnd(), named.toArray(new Bar[0]), 0, false));
        }
    }

    /** The last bars, this one included; on the heap they are kept by reference. */
    private static List<double[]> past(Bar bar, ListState<double[]> kept) throws Exception {
        List<double[]> past = new ArrayList<>(KEPT);
        kept.get().forEach(past::add);
        past.add(Ta4jTen.kept(bar));
        if (past.size() > KEPT) {
            past.remove(0);
        }
        kept.update(past);
        return past;
    }
}
