package io.tidemark.state.market;

import java.util.Arrays;

/** Price levels in the order of a message: pairs of a price and the size there, as decimal mantissas; reusable. */
public final class Levels {

    private static final long[] NONE = {};

    private long[] pairs = NONE;
    private int count;

    /** Forgets all levels, and keeps the room for them. */
    public void clear() {
        count = 0;
    }

    /** Appends a level; size 0 says that nothing is left there. */
    public void add(long price, long size) {
        if (2 * count == pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.max(16, 4 * count));
        }
        pairs[2 * count] = price;
        pairs[2 * count + 1] = size;
        count++;
    }

    /** How many levels there are. */
    public int count() {
        return count;
    }

    /** Price × 10^priceScale of a level, counted from 0. */
    public long price(int level) {
        return pairs[2 * level];
    }

    /** Size × 10^sizeScale of a level, counted from 0. */
    public long size(int level) {
        return pairs[2 * level + 1];
    }

    void copyFrom(Levels from) {
        pairs = Arrays.copyOf(from.pairs, 2 * from.count);
        count = from.count;
    }
}
