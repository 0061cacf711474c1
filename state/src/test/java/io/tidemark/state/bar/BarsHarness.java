package io.tidemark.state.bar;

import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** One instrument's room of bars with its timers and a watermark that the test moves. */
final class BarsHarness {

    final Bars bars;
    final Instrument instrument;
    final List<ClosedBars> closed = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    final TreeSet<Long> timers = new TreeSet<>();
    Slices slices = Slices.opening();
    FormingBars forming;

    BarsHarness(Bars bars, Instrument instrument) {
        this.bars = bars;
        this.instrument = instrument;
        this.forming = bars.opening();
    }

    void push(MarketEvent event) {
        outcomes.add(bars.fold(event, slices, timers::add));
    }

    /** Fires everything up to the watermark, in order. */
    void watermark(long millis) {
        while (!timers.isEmpty() && timers.first() <= millis) {
            long time = timers.pollFirst();
            ClosedBars at = bars.close(time, instrument, slices, forming, timers::add);
            if (at.last()) {
                forming = bars.opening();
            }
            closed.add(at);
        }
    }

    void end() {
        watermark(Long.MAX_VALUE);
    }

    List<Bar> all() {
        return closed.stream().flatMap(at -> List.of(at.bars()).stream()).toList();
    }

    List<Bar> all(String timeframe) {
        return all().stream().filter(bar -> bar.timeframe().equals(timeframe)).toList();
    }
}
