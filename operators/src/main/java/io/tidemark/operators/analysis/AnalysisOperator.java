package io.tidemark.operators.analysis;

import io.tidemark.operators.store.Store;
import io.tidemark.operators.store.Stores;
import io.tidemark.operators.tally.OutcomeCounters;
import io.tidemark.operators.tally.Stopwatch;
import io.tidemark.operators.tally.WaveDelay;
import io.tidemark.operators.wire.OwnType;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.analysis.Analyses;
import io.tidemark.state.analysis.Analysis;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.analysis.AnalysisSink;
import io.tidemark.state.analysis.AnalysisState;
import io.tidemark.state.analysis.Sides;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.KernelFailure;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.macro.MacroRow;
import io.tidemark.state.signal.Signal;
import java.time.LocalDate;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code analysis} at bar rate, keyed by instrument: keeps bars on arrival, acts in {@code onEventTime(T)}, so that how
 * many instants one watermark covers does not show. Signals go on; averages and features leave at the side.
 */
public class AnalysisOperator extends AbstractStreamOperator<Signal>
        implements OneInputStreamOperator<ClosedBars, Signal>, Triggerable<String, VoidNamespace> {

    private static final long serialVersionUID = 1L;

    /** Rows of the lattice of averages. */
    public static final OutputTag<EmaRow> EMA = new OutputTag<>("ema", Wire.EMA);

    /** Rows of features. */
    public static final OutputTag<FeatureRow> FEATURES = new OutputTag<>("features", Wire.FEATURES);

    private static final Logger LOG = LoggerFactory.getLogger(AnalysisOperator.class);

    private static final TypeInformation<AnalysisState> STATE =
            new OwnType<>(AnalysisState.class, new AnalysisStateSerializer());

    private final MarketPlan market;
    private final AnalysisPlan plan;
    private final Stopwatch watch;

    /** What is known of others. */
    private transient Sides sides;

    private transient Analyses analyses;
    private transient Store<AnalysisState> states;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient AtTime sink;
    private transient WaveDelay wave;
    private transient Counter kernelFailures;
    private transient Counter macroMissing;

    /** The room for all instruments of a market. */
    public AnalysisOperator(MarketPlan market, AnalysisPlan plan) {
        this(market, plan, Stopwatch.NONE);
    }

    /** The same whose waves are timed. */
    public AnalysisOperator(MarketPlan market, AnalysisPlan plan, Stopwatch watch) {
        this.market = market;
        this.watch = watch;
        this.plan = plan;
    }

    /** What is known of others than the instrument at hand; nothing, unless somebody overrides this. */
    protected Sides sides() {
        return Sides.NONE;
    }

    @Override
    public void open() throws Exception {
        super.open();
        sides = sides();
        analyses = Analyses.of(market, plan);
        KeyedStateBackend<String> backend = getKeyedStateBackend();
        states = Stores.over(getRuntimeContext().getState(new ValueStateDescriptor<>("analysis", STATE)), backend);
        timers = getInternalTimerService("bar-closes", VoidNamespaceSerializer.INSTANCE, this);
        sink = new AtTime();
        wave = new WaveDelay(watch, getMetricGroup());
        macroMissing = getMetricGroup().addGroup(OutcomeCounters.GROUP).counter("macro_missing");
        kernelFailures = getMetricGroup().addGroup(OutcomeCounters.GROUP).counter("kernel_failures");
    }

    @Override
    public void processElement(StreamRecord<ClosedBars> element) {
        ClosedBars closed = element.getValue();
        Analysis analysis = analyses.analysis(closed.instrument());
        if (analysis.asksNothing()) {
            // What an earlier plan asked is not kept for ever.
            states.clear();
            return;
        }
        ClosedBars wanted = analysis.wanted(closed);
        if (wanted == null) {
            return;
        }
        AnalysisState state = states.load();
        if (state == null) {
            state = AnalysisState.opening();
        }
        state.add(wanted);
        states.keep(state);
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, wanted.time());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        wave.begin();
        super.processWatermark(mark);
        wave.end();
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) {
        wave.due();
        AnalysisState state = states.load();
        if (state == null && analyses.analysis(timer.getKey()).asksNothing()) {
            return;
        }
        if (state == null) {
            throw new IllegalStateException("nothing waits for " + timer.getTimestamp() + " of " + timer.getKey());
        }
        sink.time = timer.getTimestamp();
        analyses.analysis(timer.getKey()).act(timer.getTimestamp(), state, sides, sink);
        if (state.isOver()) {
            states.clear();
        } else {
            states.keep(state);
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("the analysis knows event time alone");
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        super.prepareSnapshotPreBarrier(checkpointId);
        states.flush();
    }

    @Override
    public void finish() throws Exception {
        states.flush();
        super.finish();
    }

    /** Sends each result with the instant at which it became known. */
    private final class AtTime implements AnalysisSink {

        private long time;
        private String lastLacking;

        @Override
        public void ema(EmaRow row) {
            output.collect(EMA, new StreamRecord<>(row, time));
        }

        @Override
        public void features(FeatureRow row) {
            output.collect(FEATURES, new StreamRecord<>(row, time));
        }

        @Override
        public void failure(String instrument, String timeframe, KernelFailure failure) {
            kernelFailures.inc();
            LOG.warn(
                    "{} says nothing any more for {} at {}: {}",
                    failure.kernel(),
                    instrument,
                    timeframe,
                    failure.reason());
        }

        @Override
        public void missing(String instrument, MacroRow day) {
            macroMissing.inc();
            String lacks = day.missing().toString();
            // The same is lacking day after day: once is enough.
            if (!lacks.equals(lastLacking)) {
                lastLacking = lacks;
                LOG.warn(
                        "{} lacks macro values from {} on: {}",
                        instrument,
                        LocalDate.ofEpochDay(day.tradingDay()),
                        lacks);
            }
        }

        @Override
        public void signal(Signal signal) {
            output.collect(new StreamRecord<>(signal, time));
        }
    }
}
