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
import io.tidemark.state.book.Depth;
import io.tidemark.state.book.QuoteRoom;
import io.tidemark.state.book.QuoteState;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.market.Trade;
import java.util.List;
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

/**
 * {@code dedupe · bars} at trade rate, keyed by instrument: folds on arrival, closes in {@code onEventTime(T)}, and says then
 * what was known of quotes and book. An
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

    private static final TypeInformation<QuoteState> QUOTES = new OwnType<>(QuoteState.class, new QuotesSerializer());

    private final MarketPlan plan;
    private final List<String> origins;
    private final Stopwatch watch;

    private transient Markets markets;
    private transient Store<Slices> slices;
    private transient Store<FormingBars> forming;
    private transient Store<QuoteState> quotes;
    private transient InternalTimerService<VoidNamespace> timerService;
    private transient Timers timers;
    private transient StreamRecord<ClosedBars> leaving;
    private transient OutcomeCounters outcomes;
    private transient BarCounters closes;
    private transient Counter bookGaps;
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
        quotes = Stores.over(getRuntimeContext().getState(new ValueStateDescriptor<>("quotes", QUOTES)), backend);
        timerService = getInternalTimerService("slice-closes", VoidNamespaceSerializer.INSTANCE, this);
        leaving = new StreamRecord<>(null);
        outcomes = OutcomeCounters.below(getMetricGroup());
        closes = new BarCounters(getMetricGroup());
        bookGaps = getMetricGroup().addGroup(OutcomeCounters.GROUP).counter("book_gaps");
        wave = new WaveDelay(watch, getMetricGroup());
        timers = time -> timerService.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
    }

    @Override
    public void processElement(StreamRecord<MarketEvent> element) {
        MarketEvent event = element.getValue();
        boolean isPrice = event instanceof Trade || event instanceof InputBar;
        Outcome outcome = isPrice ? foldPrice(event) : foldQuote(event);
        if (outcome != Outcome.PROCESSED && event.primary) {
            outcomes.count(outcome, 1);
            output.collect(SIDE, new StreamRecord<>(turnedAway(event, outcome), element.getTimestamp()));
        }
    }

    private Outcome foldPrice(MarketEvent event) {
        Slices hot = slices.load();
        if (hot == null) {
            hot = Slices.opening();
        }
        Bars room = markets.bars(event.instrument, hot);
        if (room == null) {
            return Outcome.REJECTED;
        }
        Outcome outcome = room.fold(event, hot, timers);
        slices.keep(hot);
        return outcome;
    }

    private Outcome foldQuote(MarketEvent event) {
        QuoteRoom room = markets.quotes(event.instrument);
        if (room == null) {
            return Outcome.REJECTED;
        }
        QuoteState seen = quotes.load();
        if (seen == null) {
            seen = QuoteState.opening();
        }
        long before = seen.gaps();
        Outcome outcome = room.fold(event, seen, timers::register);
        quotes.keep(seen);
        bookGaps.inc(Math.max(0, seen.gaps() - before));
        return outcome;
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
        long time = timer.getTimestamp();
        QuoteState seen = quotes.load();
        boolean isDue = seen == null || bars.isDue(time, hot, forming.load());
        ClosedBars closed = isDue ? close(timer, bars, hot) : new ClosedBars(timer.getKey(), time, NO_BARS, 0, false);
        if (seen != null) {
            closed = join(closed, seen);
        }
        outcomes.count(Outcome.PROCESSED, closed.records());
        closes.count(closed.bars());
        if (closed.bars().length > 0 || closed.records() > 0 || closed.last()) {
            output.collect(leaving.replace(closed, time));
        }
    }

    private ClosedBars close(InternalTimer<String, VoidNamespace> timer, Bars bars, Slices hot) {
        FormingBars lattice = forming.load();
        if (lattice == null) {
            lattice = bars.opening();
        }
        Instrument instrument = markets.instrument(timer.getKey());
        ClosedBars closed = bars.close(timer.getTimestamp(), instrument, hot, lattice, timers);
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
        return closed;
    }

    /** Says beside the bars what was known of quotes and book at their T. */
    private ClosedBars join(ClosedBars closed, QuoteState seen) {
        QuoteRoom room = markets.quotes(closed.instrument());
        int updates = room.close(closed.time(), seen);
        Depth depth = room.known(closed.time(), seen, markets.instrument(closed.instrument()));
        if (room.isOver(closed.time(), seen)) {
            quotes.clear();
        } else {
            quotes.keep(seen);
        }
        return closed.with(depth, updates);
    }

    /** An instrument that the plan no longer has says nothing more, and the rooms behind hear that this was the last. */
    private void forget(InternalTimer<String, VoidNamespace> timer) {
        LOG.warn("{} is not among the instruments any more: what was known of it is dropped", timer.getKey());
        slices.clear();
        forming.clear();
        quotes.clear();
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
        quotes.flush();
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
