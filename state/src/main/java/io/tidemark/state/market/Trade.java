package io.tidemark.state.market;

/** One execution: a price and a size as decimal mantissas at the scales of its instrument. */
public final class Trade extends MarketEvent {

    /** Price × 10^priceScale of the instrument. */
    public long price;

    /** Size × 10^sizeScale of the instrument; 0 for one side of a quote. */
    public long size;

    /** Who took liquidity. */
    public Side aggressor = Side.UNKNOWN;

    /** True for one side of a quote (instruments {@code NAME#bid}, {@code #ask}, {@code #mid}): it has no volume. */
    public boolean quoted;

    /** False for a trade whose sale condition keeps it out of open, high, low and close; its volume counts. */
    public boolean pricing = true;

    @Override
    public Trade copy() {
        Trade copy = new Trade();
        copy.copyFrom(this);
        return copy;
    }

    /** Takes over every field of another trade. */
    public void copyFrom(Trade from) {
        copyCommon(from);
        price = from.price;
        size = from.size;
        aggressor = from.aggressor;
        quoted = from.quoted;
        pricing = from.pricing;
    }
}
