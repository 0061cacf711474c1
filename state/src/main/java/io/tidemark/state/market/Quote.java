package io.tidemark.state.market;

/** Best bid and ask with their sizes, as decimal mantissas; a price of 0 means that side is absent. */
public final class Quote extends MarketEvent {

    /** Best bid × 10^priceScale; 0 when absent. */
    public long bid;

    /** Size at the best bid × 10^sizeScale. */
    public long bidSize;

    /** Best ask × 10^priceScale; 0 when absent. */
    public long ask;

    /** Size at the best ask × 10^sizeScale. */
    public long askSize;

    @Override
    public Quote copy() {
        Quote copy = new Quote();
        copy.copyFrom(this);
        return copy;
    }

    /** Takes over every field of another quote. */
    public void copyFrom(Quote from) {
        copyCommon(from);
        bid = from.bid;
        bidSize = from.bidSize;
        ask = from.ask;
        askSize = from.askSize;
    }
}
