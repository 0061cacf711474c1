package io.tidemark.jobs.topology;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Venues;

/** Macro values belong to no session: they may be received at any time. */
public final class AlwaysOpen implements Venues {

    @Override
    public Standing place(MarketEvent event) {
        return Standing.OPEN;
    }

    @Override
    public String why(MarketEvent event) {
        throw new IllegalStateException("nothing is turned away");
    }
}
