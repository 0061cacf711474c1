package io.tidemark.state.bar;

import io.tidemark.state.record.Frame;
import io.tidemark.state.time.Period;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The lattice state of one instrument: its forming bars, one row per node of the time lattice, and its life so far. A
 * copy shares the rows; whoever writes a shared row clones it first, so a copy costs two small arrays and both sides may
 * go on.
 */
public final class FormingBars {

    private static final int VERSION = 1;

    /** Names of the rows: the ids of the lattice's nodes, shared by all instruments of it. */
    private String[] ids;

    long[][] rows;

    /** Close time of each row, {@link Period#BEYOND} where no bar is forming: one scan finds what is due. */
    long[] due;

    private boolean[] owned;

    /** No row closes before; not stored. */
    private long earliest = Long.MIN_VALUE;

    /** Open of the instrument's first slice in this life, epoch milliseconds. */
    long firstSlice;

    int firstDay;
    int lastTradedDay;
    long lastClose;

    /** The flags of the last slice that say which fields its bars have. */
    long nature;

    boolean alive;

    private FormingBars(String[] ids, long[][] rows, long[] due) {
        this.ids = ids;
        this.rows = rows;
        this.due = due;
        this.owned = new boolean[rows.length];
    }

    /** State of an instrument that nothing is known of, for a lattice whose nodes have these ids. */
    public static FormingBars opening(String[] ids) {
        long[] due = new long[ids.length];
        Arrays.fill(due, Period.BEYOND);
        return new FormingBars(ids, new long[ids.length][], due);
    }

    /**
     * Puts the rows in the order of a lattice after a restore: rows of timeframes that are no more go, those of new
     * timeframes start with the next slice, all others stay as they are.
     */
    void adopt(String[] lattice) {
        if (ids == lattice) {
            return;
        }
        Map<String, long[]> stored = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (rows[i] != null) {
                stored.put(ids[i], rows[i]);
            }
        }
        ids = lattice;
        rows = new long[lattice.length][];
        due = new long[lattice.length];
        owned = new boolean[lattice.length];
        Arrays.fill(due, Period.BEYOND);
        earliest = Long.MIN_VALUE;
        for (int i = 0; i < lattice.length; i++) {
            long[] row = stored.get(lattice[i]);
            if (row != null) {
                rows[i] = row;
                due[i] = row[Row.CLOSE_TIME];
            }
        }
    }

    /** Writes the framed bytes of this state: life, then (id, row) of whatever is forming. */
    public void write(DataOutput out) throws IOException {
        Frame.write(out, VERSION, body -> {
            body.writeBoolean(alive);
            Frame.writeVars(body, new long[] {firstSlice, firstDay, lastTradedDay, lastClose, nature});
            int forming = 0;
            for (long[] row : rows) {
                forming += row == null ? 0 : 1;
            }
            Frame.writeVar(body, forming);
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] != null) {
                    body.writeUTF(ids[i]);
                    Frame.writeVars(body, rows[i]);
                }
            }
        });
    }

    /** Reads what {@link #write} wrote; {@link Bars} puts the rows in the order of its lattice. */
    public static FormingBars read(DataInput in) throws IOException {
        return Frame.read(in, VERSION, "forming bars", body -> {
            boolean alive = body.readBoolean();
            long[] life = Frame.readVars(body);
            String[] ids = new String[Math.toIntExact(Frame.readVar(body))];
            FormingBars bars = new FormingBars(ids, new long[ids.length][], new long[ids.length]);
            for (int i = 0; i < ids.length; i++) {
                ids[i] = body.readUTF();
                bars.rows[i] = Frame.readVars(body);
                bars.due[i] = bars.rows[i][Row.CLOSE_TIME];
            }
            bars.alive = alive;
            bars.firstSlice = life[0];
            bars.firstDay = (int) life[1];
            bars.lastTradedDay = (int) life[2];
            bars.lastClose = life[3];
            bars.nature = life[4];
            return bars;
        });
    }

    /** A copy that shares rows until either side writes them. */
    public FormingBars copy() {
        FormingBars copy = new FormingBars(ids, rows.clone(), due.clone());
        copy.firstSlice = firstSlice;
        copy.firstDay = firstDay;
        copy.lastTradedDay = lastTradedDay;
        copy.lastClose = lastClose;
        copy.nature = nature;
        copy.alive = alive;
        Arrays.fill(owned, false);
        return copy;
    }

    /** True when the instrument is not alive: nothing of this state is needed any more. */
    public boolean isOver() {
        return !alive;
    }

    /** The row of a node, ready to be written; it must be forming. */
    long[] writable(int node) {
        if (!owned[node]) {
            rows[node] = rows[node].clone();
            owned[node] = true;
        }
        return rows[node];
    }

    /** Starts the bar of a node. */
    long[] open(int node, Period period) {
        long[] row = new long[Row.SIZE];
        row[Row.OPEN_TIME] = period.open();
        row[Row.CLOSE_TIME] = period.close();
        row[Row.DAYS] = Row.days(period.firstDay(), period.lastDay());
        row[Row.FLAGS] = (period.stubStart() ? Row.STUB_START : 0) | (period.stubEnd() ? Row.STUB_END : 0);
        restore(node, row);
        return row;
    }

    /** Puts back a row as it was stored. */
    void restore(int node, long[] row) {
        rows[node] = row;
        due[node] = row[Row.CLOSE_TIME];
        earliest = Math.min(earliest, due[node]);
        owned[node] = true;
    }

    /** Ends the bar of a node and hands out its row, which nobody writes any more. */
    long[] take(int node) {
        long[] row = rows[node];
        rows[node] = null;
        if (due[node] == earliest) {
            earliest = Long.MIN_VALUE;
        }
        due[node] = Period.BEYOND;
        owned[node] = false;
        return row;
    }

    /** Close of the forming bar that closes first; {@link Period#BEYOND} when none is forming. */
    long nextDue() {
        if (earliest == Long.MIN_VALUE) {
            earliest = Period.BEYOND;
            for (long time : due) {
                earliest = Math.min(earliest, time);
            }
        }
        return earliest;
    }
}
