package io.tidemark.state.bar;

import io.tidemark.state.record.Frame;
import io.tidemark.state.time.Period;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The lattice state of one instrument: its forming bars, one row per node of the time lattice, and its life so far. A
 * copy shares the rows; whoever writes a shared row clones it first, so a copy costs two small arrays and both sides may
 * go on.
 */
public final class FormingBars {

    private static final int VERSION = 1;

    private Nodes nodes;

    long[][] rows;

    /** Close time of each row, {@link Period#BEYOND} where no bar is forming: one scan finds what is due. */
    long[] due;

    private boolean[] owned;

    /** No row closes before; not stored. */
    private long earliest = Long.MIN_VALUE;

    /** How many rows the base slice feeds for the time being; not stored, the rows say it. */
    private int direct;

    /** Open of the instrument's first slice in this life, epoch milliseconds. */
    long firstSlice;

    /** Close of the last slice that bars were made of, epoch milliseconds. */
    long lastSlice;

    int firstDay;
    int lastTradedDay;
    long lastClose;

    /** The flags of the last slice that say which fields its bars have. */
    long nature;

    boolean alive;

    private FormingBars(Nodes nodes, long[][] rows) {
        this.nodes = nodes;
        hold(rows);
    }

    /** State of an instrument that nothing is known of. */
    public static FormingBars opening() {
        return opening(Nodes.NONE);
    }

    static FormingBars opening(Nodes nodes) {
        return new FormingBars(nodes, new long[nodes.size()][]);
    }

    private void hold(long[][] held) {
        rows = held;
        due = new long[held.length];
        owned = new boolean[held.length];
        earliest = Long.MIN_VALUE;
        direct = 0;
        for (int i = 0; i < held.length; i++) {
            due[i] = held[i] == null ? Period.BEYOND : held[i][Row.CLOSE_TIME];
            direct += held[i] != null && Row.has(held[i], Row.DIRECT) ? 1 : 0;
        }
    }

    /** True when the rows are those of this lattice; after a restore they are not yet. */
    boolean isOf(Nodes lattice) {
        return nodes == lattice;
    }

    /**
     * Puts the rows in the order of a lattice after a restore and returns the nodes that it did not have before. Rows of
     * timeframes that are no more go; all others go on to the same bars, whoever feeds them from now on: {@link Rewiring}.
     *
     * @throws IllegalStateException when the base slice is another: what was folded into slices of one length cannot be told
     *     apart into slices of another
     */
    BitSet adopt(Nodes lattice, Rewiring.Periods periods) {
        if (nodes.size() > 0 && !nodes.ids[0].equals(lattice.ids[0])) {
            throw new IllegalStateException(
                    "the state has base slices " + nodes.ids[0] + ", and the timeframes now need " + lattice.ids[0]
                            + ": set market.base-slice as it was, or start without this state");
        }
        Rewiring rewiring = new Rewiring(nodes, rows, lattice, periods);
        nodes = lattice;
        hold(rewiring.rows());
        return rewiring.fresh();
    }

    /** Writes the framed bytes of this state: life, then id, feeder and row of every node. */
    public void write(DataOutput out) throws IOException {
        Frame.write(out, VERSION, body -> {
            body.writeBoolean(alive);
            Frame.writeVars(body, new long[] {firstSlice, lastSlice, firstDay, lastTradedDay, lastClose, nature});
            Frame.writeVar(body, rows.length);
            for (int i = 0; i < rows.length; i++) {
                body.writeUTF(nodes.ids[i]);
                Frame.writeVar(body, nodes.parents[i]);
                Frame.writeVars(body, rows[i] == null ? Row.NOTHING : rows[i]);
            }
        });
    }

    /** Reads what {@link #write} wrote; {@link Bars} puts the rows in the order of its lattice. */
    public static FormingBars read(DataInput in) throws IOException {
        return Frame.read(in, VERSION, "forming bars", body -> {
            boolean alive = body.readBoolean();
            long[] life = Frame.readVars(body);
            int size = Math.toIntExact(Frame.readVar(body));
            Nodes nodes = new Nodes(new String[size], new int[size]);
            long[][] rows = new long[size][];
            for (int i = 0; i < size; i++) {
                nodes.ids[i] = body.readUTF();
                nodes.parents[i] = (int) Frame.readVar(body);
                long[] row = Frame.readVars(body);
                rows[i] = row.length == 0 ? null : row;
            }
            FormingBars bars = new FormingBars(nodes, rows);
            bars.alive = alive;
            bars.firstSlice = life[0];
            bars.lastSlice = life[1];
            bars.firstDay = (int) life[2];
            bars.lastTradedDay = (int) life[3];
            bars.lastClose = life[4];
            bars.nature = life[5];
            return bars;
        });
    }

    /** A copy that shares rows until either side writes them. */
    public FormingBars copy() {
        FormingBars copy = new FormingBars(nodes, rows.clone());
        copy.firstSlice = firstSlice;
        copy.lastSlice = lastSlice;
        copy.firstDay = firstDay;
        copy.lastTradedDay = lastTradedDay;
        copy.lastClose = lastClose;
        copy.nature = nature;
        copy.alive = alive;
        Arrays.fill(owned, false);
        return copy;
    }

    /** Ends the life: nothing is forming any more. */
    void end() {
        hold(new long[rows.length][]);
        alive = false;
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
        long[] row = Row.of(period);
        rows[node] = row;
        due[node] = row[Row.CLOSE_TIME];
        earliest = Math.min(earliest, due[node]);
        owned[node] = true;
        return row;
    }

    /** Ends the bar of a node and hands out its row, which nobody writes any more. */
    long[] take(int node) {
        feedByParent(node);
        long[] row = rows[node];
        rows[node] = null;
        if (due[node] == earliest) {
            earliest = Long.MIN_VALUE;
        }
        due[node] = Period.BEYOND;
        owned[node] = false;
        return row;
    }

    /** True while some row is fed by the base slice instead of its parent. */
    boolean hasDirect() {
        return direct > 0;
    }

    /** True when the row of a node is fed by the base slice, until its parent's bar closes. */
    boolean isDirect(int node) {
        return direct > 0 && rows[node] != null && Row.has(rows[node], Row.DIRECT);
    }

    /** From now on the parent feeds the row of this node. */
    void feedByParent(int node) {
        if (isDirect(node)) {
            writable(node)[Row.FLAGS] &= ~Row.DIRECT;
            direct--;
        }
    }

    /** Marks the nodes whose bars close at T. */
    void markDue(long time, BitSet marks) {
        if (nextDue() > time) {
            return;
        }
        // What is due is taken now: of the others one closes next.
        earliest = Period.BEYOND;
        for (int node = 0; node < due.length; node++) {
            if (due[node] == time) {
                marks.set(node);
            } else {
                earliest = Math.min(earliest, due[node]);
            }
        }
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
