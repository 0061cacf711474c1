package io.tidemark.operators.bar;

import io.tidemark.operators.store.Store;
import io.tidemark.operators.store.Stores;
import io.tidemark.operators.tally.OutcomeCounters;
import io.tidemark.operators.tally.Stopwatch;
import io.tidemark.operators.tally.WaveDelay;
import io.tidemark.operators.wire.OwnType;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.Bars;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.FormingBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.bar.Markets;
import io.tidemark.state.bar.Slices;
import io.tidemark.state.bar.Timers;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import java.util.List;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
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

/**
 * {@code dedupe · bars} at trade rate, keyed by instrument: folds on arrival, closes in {@code onEventTime(T)}. An
 * operator rather than a function because only an operator is told of a barrier before it passes.
 */
public final class BarsOperator extends AbstractStreamOperator<ClosedBars>
        implements OneInputStreamOperator<MarketEvent, ClosedBars>, Triggerable<String, VoidNamespace> {

    private static final long serialVersionUID = 1L;

    /** Duplicates and price spikes. */
    public static final OutputTag<SideRecord> SIDE = new OutputTag<>("bars-side", Wire.SIDE);

    private static final Bar[] NO_BARS = {};

    private static final TypeInformation<Slices> SLICES = new OwnType<>(Slices.class, new SlicesSerializer());
    private static final TypeInformation<FormingBars> FORMING =
            new OwnType<>(FormingBars.class, new FormingBarsSerializer());

    private final MarketPlan plan;
    private final List<String> origins;
    private final Stopwatch watch;

    private transient Markets markets;
    private transient Store<Slices> slices;
    private transient Store<FormingBars> forming;
    private transient InternalTimerService<VoidNamespace> timerService;
    private transient Timers timers;
    private transient StreamRecord<ClosedBars> leaving;
    private transient OutcomeCounters outcomes;
    private transient BarCounters closes;
    private transient WaveDelay wave;

    /** The room for all instruments of a plan, fed by a log of these files (or topic partitions). */
    public BarsOperator(MarketPlan plan, List<String> origins) {
        this(plan, origins, Stopwatch.NONE);
    }

    /** The same whose waves are timed. */
    public BarsOperator(MarketPlan plan, List<String> origins, Stopwatch watch) {
        this.plan = plan;
        this.watch = watch;
        this.origins = List.copyOf(origins);
    }

    @Override
    public void open() throws Exception {
        super.open();
        markets = Markets.of(plan);
        KeyedStateBackend<String> backend = getKeyedStateBackend();
        slices = Stores.over(getRuntimeContext().getState(new ValueStateDescriptor<>("slices", SLICES)), backend);
        forming = Stores.over(getRuntimeContext().getState(new ValueStateDescriptor<>("forming", FORMING)), backend);
        timerService = getInternalTimerService("slice-closes", VoidNamespaceSerializer.INSTANCE, this);
        leaving = new StreamRecord<>(null);
        outcomes = OutcomeCounters.below(getMetricGroup());
        closes = new BarCounters(getMetricGroup());
        wave = new WaveDelay(watch, getMetricGroup());
        timers = time -> timerService.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
    }

    @Override
    public void processElement(StreamRecord<MarketEvent> element) {
        MarketEvent event = element.getValue();
        Slices hot = slices.load();
        if (hot == null) {
            hot = Slices.opening();
        }
        Bars room = markets.bars(event.instrument, hot);
        Outcome outcome = Outcome.REJECTED;
        if (room != null) {
            outcome = room.fold(event, hot, timers);
            slices.keep(hot);
        }
        if (outcome != Outcome.PROCESSED && event.primary) {
            outcomes.count(outcome, 1);
            output.collect(SIDE, new StreamRecord<>(turnedAway(event, outcome), element.getTimestamp()));
        }
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
        Slices hot = slices.load();
        if (hot == null) {
            hot = Slices.opening();
        }
        Bars bars = markets.bars(timer.getKey(), hot);
        if (bars == null) {
            forget(timer);
            return;
        }
        Instrument instrument = markets.instrument(timer.getKey());
        FormingBars lattice = forming.load();
        if (lattice == null) {
            lattice = bars.opening();
        }
        ClosedBars closed = bars.close(timer.getTimestamp(), instrument, hot, lattice, timers);
        outcomes.count(Outcome.PROCESSED, closed.records());
        closes.count(closed.bars());
        if (lattice.isOver()) {
            forming.clear();
        } else {
            forming.keep(lattice);
        }
        if (closed.last() && hot.isEmpty()) {
            slices.clear();
        } else {
            slices.keep(hot);
        }
        if (closed.bars().length > 0 || closed.records() > 0 || closed.last()) {
            output.collect(leaving.replace(closed, timer.getTimestamp()));
        }
    }

    /** An instrument that the plan no longer has says nothing more, and the rooms behind hear that this was the last. */
    private void forget(InternalTimer<String, VoidNamespace> timer) {
        LOG.warn("{} is not among the instruments any more: what was known of it is dropped", timer.getKey());
        slices.clear();
        forming.clear();
        ClosedBars last = new ClosedBars(timer.getKey(), timer.getTimestamp(), NO_BARS, 0, true);
        output.collect(leaving.replace(last, timer.getTimestamp()));
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("bars know event time alone");
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        super.prepareSnapshotPreBarrier(checkpointId);
        flush();
    }

    @Override
    public void finish() throws Exception {
        flush();
        super.finish();
    }

    private void flush() {
        slices.flush();
        forming.flush();
    }

    private SideRecord turnedAway(MarketEvent event, Outcome outcome) {
        String reason =
                switch (outcome) {
                    case DUPLICATE -> "seen before";
                    case REJECTED -> "unknown instrument " + event.instrument;
                    default -> "price spike";
                };
        String file = origins.get(event.origin);
        return new SideRecord(outcome, reason, event.instrument, file, event.position, event.eventMicros, "");
    }
}
