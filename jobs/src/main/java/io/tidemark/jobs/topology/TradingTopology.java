package io.tidemark.jobs.topology;

import io.tidemark.operators.analysis.AnalysisOperator;
import io.tidemark.operators.analysis.InformedAnalysisOperator;
import io.tidemark.operators.bar.BarsOperator;
import io.tidemark.operators.gate.GateFunction;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.analysis.ReferencePlan;
import io.tidemark.state.analysis.SideInput;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.PartitionTally;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 *                    └─ side, tally               ├─ reference (to all) ─┤
 *                                                 └─ bars-tap            │
 * macro ─ macro-gate ─┬─ macro-values (to all) ───────────────────────────┘
 *                     └─ side, tally
 * </pre>
 */
public final class TradingTopology {

    private TradingTopology() {}

    /** The log that is read, and the files or topic partitions that a record of it may come from. */
    public record Log(SingleOutputStreamOperator<Arrival> raw, List<String> origins) {}

    /** The same without a log of macro values: features that read them are null. */
    public static Streams build(
            SingleOutputStreamOperator<Arrival> raw, MarketPlan market, AnalysisPlan plan, List<String> origins) {
        return build(new Log(raw, origins), market, plan, Optional.empty());
    }

    /**
     * Connects the rooms behind a source. The gate shares the source's task, so that both see one clock; the analysis
     * shares that of bars and their key, and is there even if the plan asks nothing of it.
     */
    public static Streams build(Log log, MarketPlan market, AnalysisPlan plan, Optional<Log> macro) {
        var gate = gate(log, new GateFunction(log.origins()), "gate");
        var bars = gate.keyBy(event -> event.instrument)
                .transform("bars", Wire.CLOSED_BARS, new BarsOperator(market, log.origins(), System::nanoTime))
                .uid("bars");
        var macroGate = macro.map(values -> gate(values, GateFunction.beside(values.origins()), "macro-gate"));
        Optional<DataStream<SideInput>> macroValues = macroGate.map(TradingTopology::values);
        var analysis = analysis(bars, macroValues, market, plan).uid("analysis");
        DataStream<SideRecord> side = side(gate, bars);
        DataStream<PartitionTally> tally = gate.getSideOutput(GateFunction.TALLY);
        if (macroGate.isPresent()) {
            side = side.union(macroGate.get().getSideOutput(GateFunction.SIDE));
            tally = tally.union(macroGate.get().getSideOutput(GateFunction.TALLY));
        }
        return new Streams(
                bars,
                rows(bars),
                analysis.getSideOutput(AnalysisOperator.EMA),
                analysis.getSideOutput(AnalysisOperator.FEATURES),
                analysis,
                side,
                tally,
                macroValues);
    }

    private static SingleOutputStreamOperator<MarketEvent> gate(Log log, GateFunction gate, String name) {
        return log.raw()
                .process(gate)
                .returns(Wire.EVENT)
                .setParallelism(log.raw().getParallelism())
                .name(name)
                .uid(name);
    }

    /** In the task of bars, unless something is read beside them: then it has a second input, and a task of its own. */
    private static SingleOutputStreamOperator<Signal> analysis(
            DataStream<ClosedBars> bars, Optional<DataStream<SideInput>> macro, MarketPlan market, AnalysisPlan plan) {
        var keyed = DataStreamUtils.reinterpretAsKeyedStream(bars, ClosedBars::instrument, Types.STRING);
        ReferencePlan read = ReferencePlan.of(plan);
        List<DataStream<SideInput>> sides = new ArrayList<>();
        if (read.readsBars()) {
            sides.add(reference(bars, read));
        }
        if (read.readsMacro()) {
            macro.ifPresent(sides::add);
        }
        return sides.stream()
                .reduce((one, other) -> one.union(other))
                .map(told -> keyed.connect(told.broadcast())
                        .transform(
                                "analysis", Wire.SIGNAL, new InformedAnalysisOperator(market, plan, System::nanoTime)))
                .orElseGet(() ->
                        keyed.transform("analysis", Wire.SIGNAL, new AnalysisOperator(market, plan, System::nanoTime)));
    }

    /** The bars that others read. */
    private static DataStream<SideInput> reference(DataStream<ClosedBars> bars, ReferencePlan read) {
        return bars.flatMap((ClosedBars closed, Collector<SideInput> out) -> {
                    ClosedBars wanted = read.wanted(closed);
                    if (wanted != null) {
                        out.collect(new SideInput(wanted, null));
                    }
                })
                .returns(Wire.SIDE_INPUT)
                .name("reference")
                .uid("reference");
    }

    /** The macro values of a log, which may have other records. */
    private static DataStream<SideInput> values(SingleOutputStreamOperator<MarketEvent> events) {
        return events.flatMap((MarketEvent event, Collector<SideInput> out) -> {
                    if (event instanceof MacroEvent macro) {
                        out.collect(new SideInput(null, macro.value));
                    }
                })
                .returns(Wire.SIDE_INPUT)
                .setParallelism(events.getParallelism())
                .name("macro-values")
                .uid("macro-values");
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
