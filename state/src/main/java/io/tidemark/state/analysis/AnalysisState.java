package io.tidemark.state.analysis;

import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.ema.EmaMemory;
import io.tidemark.state.record.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the room knows of one instrument: bars that wait for their T, one row per (feature set, timeframe) and per
 * strategies' memory, and the memory of the averages. A copy shares the rows; whoever writes a shared row clones it first,
 * so a copy costs a few small arrays and both sides may go on.
 */
public final class AnalysisState {

    /** 1: bars came without what was known of quotes and book. */
    private static final int OLDEST = 1;

    private static final int VERSION = 2;
    private static final String EMA = "ema";

    /** Whose rows these are; null until the first use. */
    private Rooms rooms;

    /** The rows as they were restored, by id; read only, null once they are adopted. */
    private SortedMap<String, byte[]> restored;

    /** In order of time, as they come. */
    private final ArrayDeque<ClosedBars> pending;

    /** By place in the rooms; null where no bar has come yet. */
    private double[][] rows;

    private boolean[] owned;

    /** Null while cold. */
    private EmaMemory ema;

    private AnalysisState(SortedMap<String, byte[]> restored, ArrayDeque<ClosedBars> pending) {
        this.restored = restored;
        this.pending = pending;
        this.rows = new double[0][];
        this.owned = new boolean[0];
    }

    /** The state of an instrument that nothing is known of. */
    public static AnalysisState opening() {
        return new AnalysisState(new TreeMap<>(), new ArrayDeque<>(1));
    }

    /** Keeps bars until their T. */
    public void add(ClosedBars closed) {
        if (!pending.isEmpty() && pending.getLast().time() >= closed.time()) {
            throw new IllegalStateException(closed.instrument() + " closes at " + closed.time()
                    + " after it has closed at " + pending.getLast().time());
        }
        pending.add(closed);
    }

    /** The bars that wait for T; null when none do. */
    ClosedBars take(long time) {
        if (pending.isEmpty() || pending.getFirst().time() > time) {
            return null;
        }
        ClosedBars next = pending.removeFirst();
        if (next.time() != time) {
            throw new IllegalStateException(
                    "bars of " + next.instrument() + " still wait for " + next.time() + " at " + time);
        }
        return next;
    }

    /** The row at a place, ready to be written. */
    double[] writable(int place) {
        if (rows[place] == null) {
            rows[place] = rooms.rows.get(place).opening().get();
        } else if (!owned[place]) {
            rows[place] = rows[place].clone();
        }
        owned[place] = true;
        return rows[place];
    }

    /** The row at a place, only to be read; null while cold. */
    double[] row(int place) {
        return rows[place];
    }

    /** The memory of the averages, which looks after its own rows. */
    EmaMemory ema() {
        if (ema == null) {
            ema = rooms.ema.newMemory();
        }
        return ema;
    }

    /** Forgets all but the bars of a later life, which may be waiting already. */
    void die() {
        Arrays.fill(rows, null);
        ema = null;
    }

    /** True when there is nothing to be kept. */
    public boolean isOver() {
        if (ema != null || restored != null && !restored.isEmpty() || !pending.isEmpty()) {
            return false;
        }
        for (double[] row : rows) {
            if (row != null) {
                return false;
            }
        }
        return true;
    }

    /**
     * Puts the rows in their places after a restore: those of features, timeframes and averages that are no more go, new
     * ones are cold, all others keep their bits.
     */
    void adopt(Rooms wanted) {
        if (rooms == wanted) {
            return;
        }
        Map<String, byte[]> stored = entries();
        rooms = wanted;
        restored = null;
        rows = new double[wanted.rows.size()][];
        owned = new boolean[rows.length];
        for (int place = 0; place < rows.length; place++) {
            RowFormat format = wanted.rows.get(place);
            byte[] bytes = stored.get(format.id());
            rows[place] = bytes == null ? null : format.load().apply(bytes);
            owned[place] = true;
        }
        byte[] bytes = wanted.ema == null ? null : stored.get(EMA);
        ema = bytes == null ? null : wanted.ema.load(bytes);
    }

    /** A copy that shares rows until either side writes them. */
    public AnalysisState copy() {
        AnalysisState copy = new AnalysisState(restored, new ArrayDeque<>(pending));
        copy.rooms = rooms;
        copy.rows = rows.clone();
        copy.owned = new boolean[rows.length];
        copy.ema = ema == null ? null : ema.copy();
        Arrays.fill(owned, false);
        return copy;
    }

    /** Writes the framed bytes: the waiting bars, then (id, bytes) of each row; the bytes name their parts. */
    public void write(DataOutput out) throws IOException {
        Frame.write(out, VERSION, body -> {
            Frame.writeVar(body, pending.size());
            for (ClosedBars closed : pending) {
                PendingBars.write(closed, body);
            }
            SortedMap<String, byte[]> entries = entries();
            Frame.writeVar(body, entries.size());
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                body.writeUTF(entry.getKey());
                Frame.writeVar(body, entry.getValue().length);
                body.write(entry.getValue());
            }
        });
    }

    /** Reads what {@link #write} wrote; {@link Analysis} puts the rows in their places when it first uses them. */
    public static AnalysisState read(DataInput in) throws IOException {
        return Frame.read(in, OLDEST, VERSION, "analysis", (body, version) -> {
            ArrayDeque<ClosedBars> pending = new ArrayDeque<>();
            for (long left = Frame.readVar(body); left > 0; left--) {
                ClosedBars closed = PendingBars.read(body, version > 1);
                pending.add(closed);
            }
            SortedMap<String, byte[]> restored = new TreeMap<>();
            for (long left = Frame.readVar(body); left > 0; left--) {
                String id = body.readUTF();
                byte[] bytes = new byte[Math.toIntExact(Frame.readVar(body))];
                body.readFully(bytes);
                restored.put(id, bytes);
            }
            return new AnalysisState(restored, pending);
        });
    }

    private SortedMap<String, byte[]> entries() {
        if (rooms == null) {
            return restored;
        }
        SortedMap<String, byte[]> entries = new TreeMap<>();
        for (int place = 0; place < rows.length; place++) {
            if (rows[place] != null) {
                RowFormat format = rooms.rows.get(place);
                entries.put(format.id(), format.save().apply(rows[place]));
            }
        }
        if (ema != null) {
            entries.put(EMA, rooms.ema.save(ema));
        }
        return entries;
    }
}
