package io.tidemark.state.feature.kernel;

/** One bit of a row, off in a cold one: bits share doubles, which hold whole numbers. */
public final class Mark {

    /** Bits of a double that are exact. */
    public static final int PER_DOUBLE = 52;

    private final int at;
    private final long bit;

    /** Bit {@code place} of the double at {@code at}. */
    public Mark(int at, int place) {
        this.at = at;
        this.bit = 1L << place;
    }

    /** Turns it on. */
    public void set(double[] row) {
        row[at] = (long) row[at] | bit;
    }

    /** True when it is on. */
    public boolean isSet(double[] row) {
        return ((long) row[at] & bit) != 0;
    }
}
