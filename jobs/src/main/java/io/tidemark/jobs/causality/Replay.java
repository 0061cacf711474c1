package io.tidemark.jobs.causality;

import io.tidemark.state.analysis.Analyses;
import io.tidemark.state.analysis.Analysis;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.analysis.AnalysisSink;
import io.tidemark.state.analysis.AnalysisState;
import io.tidemark.state.analysis.ReferencePlan;
import io.tidemark.state.analysis.SideInput;
import io.tidemark.state.analysis.Told;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.Bars;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.FormingBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.bar.Markets;
import io.tidemark.state.bar.Slices;
import io.tidemark.state.book.Depth;
import io.tidemark.state.book.QuoteRoom;
import io.tidemark.state.book.QuoteState;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.KernelFailure;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import io.tidemark.state.signal.Signal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The job's rooms of bars, quotes and analysis in one thread: records fold as they come, timers act at T, in order of T, and at T
 * the bars of all instruments are known before anybody's analysis acts. It may be copied between two records.
 */
final class Replay {

    /** What the rooms are made of; shared by all replays of a trial, as tasks share it between instruments. */
    record Rooms(Markets markets, Analyses analyses, ReferencePlan reference, Told opening) {

        /** The rooms of a market and its analysis. */
        static Rooms of(MarketPlan market, AnalysisPlan plan) {
            return new Rooms(
                    Markets.of(market), Analyses.of(market, plan), ReferencePlan.of(plan), new Told(market, plan));
        }

        /** The same analysis behind other rooms of bars. */
        Rooms behind(Markets other) {
            return new Rooms(other, analyses, reference, opening);
        }
    }

    private static final Bar[] NO_BARS = {};

    private final Rooms rooms;
    private final Consumer<FeatureRow> rows;
    private final Map<String, Keyed> instruments = new TreeMap<>();
    private final TreeMap<Long, Set<String>> timers = new TreeMap<>();
    private final Told told;
    private final Rowed sink = new Rowed();
    private long passed = Long.MIN_VALUE;

    /** A replay that has seen nothing and hands its rows to somebody. */
    Replay(Rooms rooms, Consumer<FeatureRow> rows) {
        this(rooms, rooms.opening.copy(), rows);
    }

    private Replay(Rooms rooms, Told told, Consumer<FeatureRow> rows) {
        this.rooms = rooms;
        this.told = told;
        this.rows = rows;
    }

    /** A copy of its state as a checkpoint would take it; both may go on. */
    Replay copy(Consumer<FeatureRow> others) {
        return with(rooms, Keyed::copy, others);
    }

    /** The same state, restored from bytes into other rooms of bars. */
    Replay restored(Markets other, Consumer<FeatureRow> others) {
        return with(rooms.behind(other), Keyed::restored, others);
    }

    private Replay with(Rooms wanted, Function<Keyed, Keyed> copy, Consumer<FeatureRow> others) {
        Replay other = new Replay(wanted, told.copy(), others);
        instruments.forEach((name, keyed) -> other.instruments.put(name, copy.apply(keyed)));
        timers.forEach((time, names) -> other.timers.put(time, new TreeSet<>(names)));
        other.passed = passed;
        return other;
    }

    /** Everything that was due at or before this instant has been done. */
    long passed() {
        return passed;
    }

    /** Folds one record; nobody keeps it. */
    void fold(MarketEvent event) {
        if (event instanceof MacroEvent macro) {
            told.add(new SideInput(null, macro.value));
            return;
        }
        String name = event.instrument;
        Keyed keyed = instruments.computeIfAbsent(name, first -> new Keyed());
        if (event instanceof Quote || event instanceof BookUpdate) {
            if (keyed.quotes == null) {
                keyed.quotes = QuoteState.opening();
            }
            rooms.markets.quotes(name).fold(event, keyed.quotes, time -> register(time, name));
        } else {
            if (keyed.slices == null) {
                keyed.slices = Slices.opening();
            }
            rooms.markets.bars(name, keyed.slices).fold(event, keyed.slices, time -> register(time, name));
        }
    }

    /** Does all that is due at or before this instant, in order of time. */
    void advance(long through) {
        while (!timers.isEmpty() && timers.firstKey() <= through) {
            Map.Entry<Long, Set<String>> due = timers.pollFirstEntry();
            act(due.getKey(), due.getValue());
        }
        passed = Math.max(passed, through);
    }

    private void register(long time, String name) {
        timers.computeIfAbsent(time, first -> new TreeSet<>()).add(name);
    }

    private void act(long time, Set<String> names) {
        Set<String> waiting = new TreeSet<>();
        for (String name : names) {
            if (close(time, name)) {
                waiting.add(name);
            }
        }
        for (String name : waiting) {
            Keyed keyed = instruments.get(name);
            rooms.analyses.analysis(name).act(time, keyed.analysis, told, sink);
            if (keyed.analysis.isOver()) {
                keyed.analysis = null;
            }
        }
        told.forget(time);
    }

    /** Closes the bars of an instrument; true when its analysis waits for them. */
    private boolean close(long time, String name) {
        Keyed keyed = instruments.get(name);
        if (keyed.slices == null) {
            keyed.slices = Slices.opening();
        }
        Bars bars = rooms.markets.bars(name, keyed.slices);
        boolean isDue = keyed.quotes == null || bars.isDue(time, keyed.slices, keyed.forming);
        ClosedBars closed = isDue ? close(time, name, bars, keyed) : new ClosedBars(name, time, NO_BARS, 0, false);
        return tell(keyed.quotes == null ? closed : join(closed, keyed), keyed);
    }

    private ClosedBars close(long time, String name, Bars bars, Keyed keyed) {
        FormingBars forming = keyed.forming == null ? bars.opening() : keyed.forming;
        ClosedBars closed =
                bars.close(time, rooms.markets.instrument(name), keyed.slices, forming, next -> register(next, name));
        keyed.forming = forming.isOver() ? null : forming;
        if (closed.last() && keyed.slices.isEmpty()) {
            keyed.slices = null;
        }
        return closed;
    }

    /** Says beside the bars what was known of quotes and book at their T. */
    private ClosedBars join(ClosedBars closed, Keyed keyed) {
        String name = closed.instrument();
        QuoteRoom room = rooms.markets.quotes(name);
        int updates = room.close(closed.time(), keyed.quotes);
        Depth depth = room.known(closed.time(), keyed.quotes, rooms.markets.instrument(name));
        if (room.isOver(closed.time(), keyed.quotes)) {
            keyed.quotes = null;
        }
        return closed.with(depth, updates);
    }

    private boolean tell(ClosedBars closed, Keyed keyed) {
        ClosedBars ofOthers = rooms.reference.wanted(closed);
        if (ofOthers != null) {
            told.add(new SideInput(ofOthers, null));
        }
        Analysis analysis = rooms.analyses.analysis(closed.instrument());
        ClosedBars wanted = analysis.wanted(closed);
        if (wanted == null) {
            return false;
        }
        if (keyed.analysis == null) {
            keyed.analysis = AnalysisState.opening();
        }
        keyed.analysis.add(wanted);
        return true;
    }

    /** Hears the rows; what else the rooms say is not asked for here. */
    private final class Rowed implements AnalysisSink {

        @Override
        public void features(FeatureRow row) {
            rows.accept(row);
        }

        @Override
        public void ema(EmaRow row) {
            throw new IllegalStateException("no averages were asked for");
        }

        @Override
        public void failure(String instrument, String timeframe, KernelFailure failure) {
            // Its values are null from then on, in every replay alike.
        }

        @Override
        public void signal(Signal signal) {
            throw new IllegalStateException("no strategy was asked for");
        }
    }
}
