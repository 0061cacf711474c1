package io.tidemark.state.bar;

import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The hot state of one instrument: the base slices that trades are still folded into, in order of time (usually one), the
 * closes of the last slices for the spike test, and the records seen within one window for the duplicate test.
 */
public final class Slices {

    private static final int VERSION = 1;
    private static final long[][] NO_ROWS = {};
    private static final long[] NO_LONGS = {};

    long[][] rows = NO_ROWS;

    /** Pairs (close time, closing price) of the last real slices, oldest first. */
    long[] closes = NO_LONGS;

    /** Triples (id or time, sequence, partition clock) of records seen, oldest first. */
    long[] seen = NO_LONGS;

    int seenFrom;
    int seenTo;

    /** State of an instrument that nothing is known of. */
    public static Slices opening() {
        return new Slices();
    }

    /** A deep copy. */
    public Slices copy() {
        Slices copy = new Slices();
        copy.rows = new long[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy.rows[i] = rows[i].clone();
        }
        copy.closes = closes.clone();
        copy.seen = Arrays.copyOfRange(seen, seenFrom, seenTo);
        copy.seenTo = seenTo - seenFrom;
        return copy;
    }

    /** Writes the framed bytes of this state. */
    public void write(DataOutput out) throws IOException {
        Frame.write(out, VERSION, body -> {
            Frame.writeVar(body, rows.length);
            for (long[] row : rows) {
                Frame.writeVars(body, row);
            }
            Frame.writeVars(body, closes);
            Frame.writeVars(body, Arrays.copyOfRange(seen, seenFrom, seenTo));
        });
    }

    /** Reads what {@link #write} wrote. */
    public static Slices read(DataInput in) throws IOException {
        return Frame.read(in, VERSION, "base slices", body -> {
            Slices slices = new Slices();
            slices.rows = new long[Math.toIntExact(Frame.readVar(body))][];
            for (int i = 0; i < slices.rows.length; i++) {
                slices.rows[i] = Frame.readVars(body);
            }
            slices.closes = Frame.readVars(body);
            slices.seen = Frame.readVars(body);
            slices.seenTo = slices.seen.length;
            return slices;
        });
    }

    /** True when nothing is forming. */
    public boolean isEmpty() {
        return rows.length == 0;
    }

    /** The forming slice that contains the instant, or null. */
    long[] at(long millis) {
        for (int i = rows.length - 1; i >= 0; i--) {
            long[] row = rows[i];
            if (millis >= row[Row.OPEN_TIME]) {
                return millis < row[Row.CLOSE_TIME] ? row : null;
            }
        }
        return null;
    }

    /** Starts a slice, keeping the order of time. */
    long[] open(long openTime, long closeTime) {
        long[] row = new long[Row.SLICE_SIZE];
        row[Row.OPEN_TIME] = openTime;
        row[Row.CLOSE_TIME] = closeTime;
        int at = rows.length;
        while (at > 0 && rows[at - 1][Row.OPEN_TIME] > openTime) {
            at--;
        }
        long[][] more = new long[rows.length + 1][];
        System.arraycopy(rows, 0, more, 0, at);
        more[at] = row;
        System.arraycopy(rows, at, more, at + 1, rows.length - at);
        rows = more;
        return row;
    }

    /** Removes and returns the slice that closes at the instant, or null. */
    long[] take(long closeTime) {
        for (int i = 0; i < rows.length; i++) {
            long[] row = rows[i];
            if (row[Row.CLOSE_TIME] == closeTime) {
                long[][] fewer = rows.length == 1 ? NO_ROWS : new long[rows.length - 1][];
                System.arraycopy(rows, 0, fewer, 0, i);
                System.arraycopy(rows, i + 1, fewer, i, fewer.length - i);
                rows = fewer;
                return row;
            }
        }
        return null;
    }

    /** Remembers the close of a slice; forgets all but the last that ended at or before {@code keepFrom}. */
    void closed(long closeTime, long price, long keepFrom) {
        int from = 0;
        while (from + 2 < closes.length && closes[from + 2] <= keepFrom) {
            from += 2;
        }
        int kept = closes.length - from;
        long[] next = new long[kept + 2];
        System.arraycopy(closes, from, next, 0, kept);
        next[kept] = closeTime;
        next[kept + 1] = price;
        closes = next;
    }

    /** True when a record with this identity was seen while the partition's clock was at least {@code notBefore}. */
    boolean isSeen(long identity, long sequence, long notBefore) {
        for (int i = seenTo - 3; i >= seenFrom; i -= 3) {
            if (seen[i + 2] < notBefore) {
                return false;
            }
            if (seen[i] == identity && seen[i + 1] == sequence) {
                return true;
            }
        }
        return false;
    }

    /** Remembers a record; those before {@code notBefore} can never be asked for again and go. */
    void remember(long identity, long sequence, long clock, long notBefore) {
        while (seenFrom < seenTo && seen[seenFrom + 2] < notBefore) {
            seenFrom += 3;
        }
        if (seenTo + 3 > seen.length) {
            int kept = seenTo - seenFrom;
            long[] next = kept * 2 >= seen.length ? new long[Math.max(12, kept * 2)] : seen;
            System.arraycopy(seen, seenFrom, next, 0, kept);
            seen = next;
            seenFrom = 0;
            seenTo = kept;
        }
        seen[seenTo] = identity;
        seen[seenTo + 1] = sequence;
        seen[seenTo + 2] = clock;
        seenTo += 3;
    }
}
