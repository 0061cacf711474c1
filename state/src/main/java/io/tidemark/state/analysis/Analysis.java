package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.ClosedBars;
import java.util.stream.Stream;

/**
 * The room in which closed bars become averages, features and signals. Bars are only kept as they arrive; all else
 * happens at T, in one order: averages, the features of every timeframe that closes, then its strategies. Canonical and
 * synthetic bars count, partial and preview ones feed nothing. Stateless but for scratch, so one belongs to one thread.
 */
public final class Analysis {

    private final Rooms rooms;

    Analysis(Rooms rooms) {
        this.rooms = rooms;
    }

    /** True when no average, feature or strategy is wanted: nothing is kept. */
    public boolean asksNothing() {
        return rooms.areEmpty();
    }

    /** What the room reads of these bars; null when nothing of them needs to be kept until T. */
    public ClosedBars wanted(ClosedBars closed) {
        if (rooms.areEmpty()) {
            return null;
        }
        int read = 0;
        for (Bar bar : closed.bars()) {
            read += isRead(bar) ? 1 : 0;
        }
        if (read == 0 && !closed.last()) {
            return null;
        }
        return read == closed.bars().length ? closed : thinned(closed);
    }

    private ClosedBars thinned(ClosedBars closed) {
        Bar[] read = Stream.of(closed.bars()).filter(this::isRead).toArray(Bar[]::new);
        return new ClosedBars(
                closed.instrument(), closed.time(), read, closed.records(), closed.last(), closed.depth());
    }

    private boolean isRead(Bar bar) {
        return isFinal(bar) && rooms.reads(bar.timeframe());
    }

    /** The same that knows of nobody else. */
    public void act(long time, AnalysisState state, AnalysisSink out) {
        act(time, state, Sides.NONE, out);
    }

    /** Does all that is due at T with the bars kept for it; afterwards a dead instrument has no rows. */
    public void act(long time, AnalysisState state, Sides sides, AnalysisSink out) {
        state.adopt(rooms);
        ClosedBars closed = state.take(time);
        if (closed == null) {
            return;
        }
        if (rooms.feedAverages(closed)) {
            rooms.ema.update(closed, state.ema(), out::ema);
        }
        Moment moment = new Moment(closed, state, sides, out);
        for (Echo echo : rooms.echoes) {
            for (Bar bar : closed.bars()) {
                if (bar.timeframe().equals(echo.of().timeframe())) {
                    echo.evaluate(bar, moment, out);
                }
            }
        }
        for (Bar bar : closed.bars()) {
            for (Study study : rooms.studies(bar.timeframe())) {
                study.evaluate(bar, moment, out);
            }
        }
        if (rooms.haveStrategies()) {
            ask(closed, state, out);
        }
        if (closed.last()) {
            state.die();
        }
    }

    private void ask(ClosedBars closed, AnalysisState state, AnalysisSink out) {
        for (Bar bar : closed.bars()) {
            for (Study study : rooms.studies(bar.timeframe())) {
                study.ask(bar, state, out);
            }
        }
    }

    static boolean isFinal(Bar bar) {
        return bar.kind() == BarKind.CANONICAL || bar.kind() == BarKind.SYNTHETIC;
    }
}
