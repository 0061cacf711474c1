package io.tidemark.jobs.backfill;

import io.tidemark.connectors.files.BarGrid;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.bar.Markets;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.time.TimeLattice;

/** On which of the two grids a vendor's bars open. */
record BarGrids(Markets session, Markets clock) implements BarGrid {

    static BarGrids of(MarketPlan session, MarketPlan clock) {
        return new BarGrids(Markets.of(session), Markets.of(clock));
    }

    @Override
    public boolean opensOnSession(InputBar bar) {
        return opens(session, bar);
    }

    @Override
    public boolean opensOnClock(InputBar bar) {
        return opens(clock, bar);
    }

    /** A bar outside all sessions says nothing about the grid. */
    private static boolean opens(Markets markets, InputBar bar) {
        TimeLattice lattice = markets.lattice(bar.instrument);
        if (!lattice.calendar().covers(bar.eventMillis())) {
            return true;
        }
        long open = lattice.sliceOpen(bar.eventMillis());
        return open == TimeLattice.NONE || open * 1_000L == bar.eventMicros;
    }
}
