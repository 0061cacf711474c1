package io.tidemark.benchmarks;

import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.time.Period;
import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.TimeLattice;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.windowing.assigners.WindowAssigner;
import org.apache.flink.streaming.api.windowing.triggers.EventTimeTrigger;
import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/**
 * Gives a trade its window in each timeframe of a plan, equal windows once. The peer gets its best: as long as trades stay
 * in the same minute the last answer is given again, without a look at the calendar.
 */
final class PeerAssigner extends WindowAssigner<MarketEvent, TimeWindow> {

    private static final long serialVersionUID = 1L;

    private final MarketPlan plan;

    private transient TimeLattice lattice;
    private transient List<TimeWindow> last;
    private transient long from;
    private transient long to;

    PeerAssigner(MarketPlan plan) {
        this.plan = plan;
    }

    static TimeLattice lattice(MarketPlan plan) {
        SessionCalendar calendar = SessionCalendar.of(plan.sessions().get(0));
        return TimeLattice.of(calendar, plan.base(), plan.timeframes(), plan.align());
    }

    @Override
    public Collection<TimeWindow> assignWindows(MarketEvent event, long timestamp, WindowAssignerContext context) {
        if (lattice == null) {
            lattice = lattice(plan);
        }
        if (timestamp < from || timestamp >= to) {
            from = lattice.sliceOpen(timestamp);
            to = lattice.sliceClose(from);
            last = windows(from);
        }
        return last;
    }

    private List<TimeWindow> windows(long slice) {
        Set<TimeWindow> windows = new LinkedHashSet<>();
        for (int node = 0; node < lattice.size(); node++) {
            if (!lattice.names(node).isEmpty()) {
                Period period = lattice.period(node, slice, 0);
                windows.add(new TimeWindow(period.open(), period.close()));
            }
        }
        return Arrays.asList(windows.toArray(TimeWindow[]::new));
    }

    @Override
    public Trigger<MarketEvent, TimeWindow> getDefaultTrigger() {
        return new EventTime();
    }

    @Override
    public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig config) {
        return new TimeWindow.Serializer();
    }

    @Override
    public boolean isEventTime() {
        return true;
    }

    /** Flink's own trigger, with the type that a window of market events asks for. */
    private static final class EventTime extends Trigger<MarketEvent, TimeWindow> {

        private static final long serialVersionUID = 1L;

        private final EventTimeTrigger inner = EventTimeTrigger.create();

        @Override
        public org.apache.flink.streaming.api.windowing.triggers.TriggerResult onElement(
                MarketEvent event, long timestamp, TimeWindow window, TriggerContext context) throws Exception {
            return inner.onElement(event, timestamp, window, context);
        }

        @Override
        public org.apache.flink.streaming.api.windowing.triggers.TriggerResult onProcessingTime(
                long time, TimeWindow window, TriggerContext context) throws Exception {
            return inner.onProcessingTime(time, window, context);
        }

        @Override
        public org.apache.flink.streaming.api.windowing.triggers.TriggerResult onEventTime(
                long time, TimeWindow window, TriggerContext context) throws Exception {
            return inner.onEventTime(time, window, context);
        }

        @Override
        public void clear(TimeWindow window, TriggerContext context) throws Exception {
            inner.clear(window, context);
        }
    }
}
