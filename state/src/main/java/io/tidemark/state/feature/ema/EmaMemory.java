package io.tidemark.state.feature.ema;

import java.util.Arrays;

/**
 * The lattice's memory of one instrument: one row of doubles per series. A copy shares the rows; each side clones a row
 * before its first write, so a snapshot costs two small arrays.
 */
public final class EmaMemory {

    private final double[][] rows;
    private final boolean[] owned;

    /** Takes over the rows. */
    EmaMemory(double[][] rows) {
        this.rows = rows;
        this.owned = new boolean[rows.length];
        Arrays.fill(owned, true);
    }

    private EmaMemory(EmaMemory other) {
        this.rows = other.rows.clone();
        this.owned = new boolean[rows.length];
    }

    /** A copy that either side may go on changing. */
    public EmaMemory copy() {
        Arrays.fill(owned, false);
        return new EmaMemory(this);
    }

    /** Number of series. */
    public int size() {
        return rows.length;
    }

    double[] read(int series) {
        return rows[series];
    }

    double[] write(int series) {
        if (!owned[series]) {
            rows[series] = rows[series].clone();
            owned[series] = true;
        }
        return rows[series];
    }
}
