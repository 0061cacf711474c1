package io.tidemark.state.market;

/** The side that took liquidity, where the feed tells. */
public enum Side {
    UNKNOWN,
    BUY,
    SELL;

    private static final Side[] ALL = values();

    /** The side with this ordinal, for serializers. */
    public static Side of(int ordinal) {
        return ALL[ordinal];
    }
}
