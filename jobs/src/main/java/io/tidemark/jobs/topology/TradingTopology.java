package io.tidemark.jobs.topology;

import io.tidemark.operators.analysis.AnalysisOperator;
import io.tidemark.operators.analysis.InformedAnalysisOperator;
import io.tidemark.operators.bar.BarsOperator;
import io.tidemark.operators.gate.GateFunction;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.analysis.ReferencePlan;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.signal.Signal;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/**
 * The path of a trade. Each box is one line; its uid is the name in the drawing of {@code docs/architecture.md}.
 *
 * <pre>
 * market-raw ─ gate ─┬─ keyBy(instrument) ─ bars ─┬──────────────────────┬─ analysis ─ ema, features, signals
 *                    └─ side, tally               ├─ reference (to all) ─┘
 *                                                 └─ bars-tap
 * </pre>
 */
public final class TradingTopology {

    private TradingTopology() {}

    /**
     * Connects the rooms behind a source. The gate shares the source's task, so that both see one clock; the analysis
     * shares that of bars and their key, and is there even if the plan asks nothing of it. {@code origins} are all files
     * (or topic partitions) that a record may come from.
     */
    public static Streams build(
            SingleOutputStreamOperator<Arrival> raw, MarketPlan market, AnalysisPlan plan, List<String> origins) {
        var gate = raw.process(new GateFunction(origins))
                .returns(Wire.EVENT)
                .setParallelism(raw.getParallelism())
                .name("gate")
                .uid("gate");
        var bars = gate.keyBy(event -> event.instrument)
                .transform("bars", Wire.CLOSED_BARS, new BarsOperator(market, origins, System::nanoTime))
                .uid("bars");
        var analysis = analysis(bars, market, plan).uid("analysis");
        return new Streams(
                bars,
                rows(bars),
                analysis.getSideOutput(AnalysisOperator.EMA),
                analysis.getSideOutput(AnalysisOperator.FEATURES),
                analysis,
                side(gate, bars),
                gate.getSideOutput(GateFunction.TALLY));
    }

    /** In the task of bars, unless somebody asks for the bars of others: then it has a second input, and a task of its own. */
    private static SingleOutputStreamOperator<Signal> analysis(
            DataStream<ClosedBars> bars, MarketPlan market, AnalysisPlan plan) {
        var keyed = DataStreamUtils.reinterpretAsKeyedStream(bars, ClosedBars::instrument, Types.STRING);
        ReferencePlan reference = ReferencePlan.of(plan);
        if (reference.isEmpty()) {
            return keyed.transform("analysis", Wire.SIGNAL, new AnalysisOperator(market, plan, System::nanoTime));
        }
        return keyed.connect(reference(bars, reference).broadcast())
                .transform("analysis", Wire.SIGNAL, new InformedAnalysisOperator(market, plan, System::nanoTime));
    }

    /** The bars that others read. */
    private static DataStream<ClosedBars> reference(DataStream<ClosedBars> bars, ReferencePlan reference) {
        return bars.flatMap((ClosedBars closed, Collector<ClosedBars> out) -> {
                    ClosedBars wanted = reference.wanted(closed);
                    if (wanted != null) {
                        out.collect(wanted);
                    }
                })
                .returns(Wire.CLOSED_BARS)
                .name("reference")
                .uid("reference");
    }

    private static DataStream<Bar> rows(DataStream<ClosedBars> closed) {
        return closed.flatMap((ClosedBars at, Collector<Bar> out) ->
                        List.of(at.bars()).forEach(out::collect))
                .returns(Wire.BAR)
                .name("bars-tap")
                .uid("bars-tap");
    }

    private static DataStream<SideRecord> side(
            SingleOutputStreamOperator<MarketEvent> gate, SingleOutputStreamOperator<ClosedBars> bars) {
        return gate.getSideOutput(GateFunction.SIDE).union(bars.getSideOutput(BarsOperator.SIDE));
    }
}
