package io.tidemark.state.market;

/**
 * A bar that a vendor made; its event time is its open. It becomes known at {@link #closeMicros}, which is its place in
 * the order of the log.
 */
public final class InputBar extends MarketEvent {

    /** Exclusive end of the bar, microseconds: when it is known. */
    public long closeMicros;

    /** Prices × 10^priceScale. */
    public long open;

    public long high;
    public long low;
    public long close;

    /** Volume × 10^sizeScale; {@link MarketEvent#NONE} for quote bars, which have none. */
    public long volume = NONE;

    @Override
    public long logMicros() {
        return closeMicros;
    }

    @Override
    public InputBar copy() {
        InputBar copy = new InputBar();
        copy.copyCommon(this);
        copy.closeMicros = closeMicros;
        copy.open = open;
        copy.high = high;
        copy.low = low;
        copy.close = close;
        copy.volume = volume;
        return copy;
    }
}
