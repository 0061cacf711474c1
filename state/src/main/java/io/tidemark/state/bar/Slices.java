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
    /** A greater price would overflow when a share is added to it. */
    private static final long MAX_CALM = Long.MAX_VALUE / 4;

    private static final long[][] NO_ROWS = {};
    private static final long[] NO_LONGS = {};

    /** The first {@link #forming} are slices; a longer array saves a copy whenever one starts or ends. */
    long[][] rows = NO_ROWS;

    int forming;

    /** Pairs (close time, closing price) of the last real slices, oldest first. */
    long[] closes = NO_LONGS;

    /** Triples (id or time, sequence, partition clock) of records seen, oldest first. */
    long[] seen = NO_LONGS;

    /** The room of this instrument, once it was looked up; not stored. */
    Bars room;

    int seenFrom;
    int seenTo;

    /** No identity in {@link #seen} is greater; most feeds count upwards, so that hardly any record is looked for. */
    private long greatest = Long.MIN_VALUE;

    /**
     * Prices from {@link #calmLow} to {@link #calmHigh} are no spikes while the slice to compare with is the one that it was
     * last, which is so for ends from {@link #calmFrom} to before {@link #calmUntil}; not stored.
     */
    private long calmFrom;

    private long calmUntil = Long.MIN_VALUE;
    private long calmLow;
    private long calmHigh;

    /** State of an instrument that nothing is known of. */
    public static Slices opening() {
        return new Slices();
    }

    /** A deep copy. */
    public Slices copy() {
        Slices copy = new Slices();
        copy.room = room;
        copy.rows = new long[forming][];
        copy.forming = forming;
        for (int i = 0; i < forming; i++) {
            copy.rows[i] = rows[i].clone();
        }
        copy.closes = closes.clone();
        copy.seen = Arrays.copyOfRange(seen, seenFrom, seenTo);
        copy.seenTo = seenTo - seenFrom;
        copy.greatest = greatest;
        return copy;
    }

    /** Writes the framed bytes of this state. */
    public void write(DataOutput out) throws IOException {
        Frame.write(out, VERSION, body -> {
            Frame.writeVar(body, forming);
            for (int i = 0; i < forming; i++) {
                Frame.writeVars(body, rows[i]);
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
            slices.forming = slices.rows.length;
            slices.closes = Frame.readVars(body);
            slices.seen = Frame.readVars(body);
            slices.seenTo = slices.seen.length;
            for (int i = 0; i < slices.seenTo; i += 3) {
                slices.greatest = Math.max(slices.greatest, slices.seen[i]);
            }
            return slices;
        });
    }

    /** True when nothing is forming. */
    public boolean isEmpty() {
        return forming == 0;
    }

    /** The forming slice that contains the instant, or null. */
    long[] at(long millis) {
        for (int i = forming - 1; i >= 0; i--) {
            long[] row = rows[i];
            if (millis >= row[Row.OPEN_TIME]) {
                return millis < row[Row.CLOSE_TIME] ? row : null;
            }
        }
        return null;
    }

    /** Starts a slice in an empty row, keeping the order of time. */
    long[] open(long[] row, long openTime, long closeTime) {
        row[Row.OPEN_TIME] = openTime;
        row[Row.CLOSE_TIME] = closeTime;
        calmUntil = Math.min(calmUntil, closeTime);
        int at = forming;
        while (at > 0 && rows[at - 1][Row.OPEN_TIME] > openTime) {
            at--;
        }
        if (forming == rows.length) {
            rows = Arrays.copyOf(rows, Math.max(2, forming * 2));
        }
        System.arraycopy(rows, at, rows, at + 1, forming - at);
        rows[at] = row;
        forming++;
        return row;
    }

    /** True when a slice that closes at the instant is forming, so its timer is set. */
    boolean closesAt(long closeTime) {
        for (int i = 0; i < forming; i++) {
            if (rows[i][Row.CLOSE_TIME] == closeTime) {
                return true;
            }
        }
        return false;
    }

    /** Removes and returns the slice that closes at the instant, or null. */
    long[] take(long closeTime) {
        for (int i = 0; i < forming; i++) {
            long[] row = rows[i];
            if (row[Row.CLOSE_TIME] == closeTime) {
                forming--;
                System.arraycopy(rows, i + 1, rows, i, forming - i);
                rows[forming] = null;
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
        // As a rule one goes and one comes, so the array stays.
        long[] next = from == 2 ? closes : new long[kept + 2];
        System.arraycopy(closes, from, next, 0, kept);
        next[kept] = closeTime;
        next[kept + 1] = price;
        closes = next;
    }

    /** True when the price is known to be near the close that it would be compared with. */
    boolean isCalm(long latestEnd, long price) {
        return calmLow <= price && price <= calmHigh && calmFrom <= latestEnd && latestEnd < calmUntil;
    }

    /** Remembers that prices near this close are no spikes, until another slice is the one to compare with. */
    void calm(int at, long until, double share) {
        long close = closes[at + 1];
        if (close <= 0 || close > MAX_CALM || share >= 1) {
            return;
        }
        // A little narrower than the share, so that rounding cannot let a spike pass.
        long near = (long) (close * share * 0.999);
        calmLow = close - near;
        calmHigh = close + near;
        calmFrom = closes[at];
        calmUntil = until;
    }

    /** True when a record with this identity was seen while the partition's clock was at least {@code notBefore}. */
    boolean isSeen(long identity, long sequence, long notBefore) {
        if (identity > greatest) {
            return false;
        }
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
            // Room for four windows: what is kept moves to the front seldom, and nothing is allocated then.
            long[] next = kept * 2 > seen.length ? new long[kept * 4] : seen.length == 0 ? new long[24] : seen;
            System.arraycopy(seen, seenFrom, next, 0, kept);
            seen = next;
            seenFrom = 0;
            seenTo = kept;
        }
        greatest = Math.max(greatest, identity);
        seen[seenTo] = identity;
        seen[seenTo + 1] = sequence;
        seen[seenTo + 2] = clock;
        seenTo += 3;
    }
}
