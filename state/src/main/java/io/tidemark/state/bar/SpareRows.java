package io.tidemark.state.bar;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Rows of base slices between two lives, shared by the instruments of a room: a slice then costs no memory of its own. */
final class SpareRows {

    /** Instruments whose slices close together; beyond it rows are garbage as usual. */
    private static final int MOST = 4_096;

    private final ArrayDeque<long[]> rows = new ArrayDeque<>();

    /** An empty row. */
    long[] take() {
        long[] row = rows.poll();
        return row == null ? new long[Row.SLICE_SIZE] : row;
    }

    /** Gives back a row that nobody holds any more. */
    void give(long[] row) {
        if (row.length == Row.SLICE_SIZE && rows.size() < MOST) {
            Arrays.fill(row, 0L);
            rows.push(row);
        }
    }
}
