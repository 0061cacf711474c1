package io.tidemark.state.bar;

import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.time.Period;
import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.TimeLattice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The room in which trades become bars. Records are folded into base slices as they arrive; all else happens at a
 * slice's close T: the slice is appended to the bars above it, along the lattice, and whatever closes at T leaves
 * together. Stateless but for scratch: the caller brings the state of one instrument.
 */
public final class Bars {

    private static final int BASE = 0;
    private static final Bar[] NO_BARS = {};

    private final TimeLattice lattice;
    private final BarRules rules;
    private final SpareRows spare = new SpareRows();
    private final SliceFolder folder;
    private final BarWriter writer;
    private final SoFar soFar;
    private final Previews previews;
    private final Nodes nodes;
    private final long[][] closed;

    /** By node, those that it feeds. */
    private final BitSet[] children;

    /** Nodes that T moves: only those are looked at. */
    private final BitSet moved;

    private final List<Bar> leaving = new ArrayList<>();

    /** A room for the instruments of one lattice. */
    public Bars(TimeLattice lattice, BarRules rules) {
        this.lattice = lattice;
        this.rules = rules;
        this.folder = new SliceFolder(lattice, rules, spare);
        this.writer = new BarWriter(lattice);
        this.soFar = new SoFar(lattice, rules);
        this.previews = new Previews(lattice, writer, soFar);
        this.nodes = Nodes.of(lattice);
        this.closed = new long[lattice.size()][];
        this.moved = new BitSet(lattice.size());
        this.children = IntStream.range(0, lattice.size())
                .mapToObj(parent -> children(lattice, parent))
                .toArray(BitSet[]::new);
    }

    private static BitSet children(TimeLattice lattice, int parent) {
        return IntStream.range(0, lattice.size())
                .filter(node -> lattice.parent(node) == parent)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** The lattice state of an instrument that nothing is known of. */
    public FormingBars opening() {
        return FormingBars.opening(nodes);
    }

    /** Folds one record into its base slice and says what became of it. */
    public Outcome fold(MarketEvent event, Slices slices, Timers timers) {
        return folder.fold(event, slices, timers);
    }

    /** True when something of the bars may close at T: others ask for calls too. {@code forming} may be null. */
    public boolean isDue(long time, Slices slices, FormingBars forming) {
        return slices.closesAt(time)
                || forming != null && (forming.nextDue() <= time || rules.heartbeats() && forming.alive);
    }

    /** Closes what closes at T; asks for the next call while anything is forming or the instrument may be quiet. */
    public ClosedBars close(long time, Instrument instrument, Slices slices, FormingBars forming, Timers timers) {
        adopt(time, forming);
        leaving.clear();
        long[] slice = slices.take(time);
        int records = slice == null ? 0 : (int) slice[Row.RECORDS];
        closed[BASE] = priced(slice, time, forming);
        if (closed[BASE] != null) {
            live(slice, closed[BASE], slices, forming);
        }
        writer.known(Math.max(Math.min(time, rules.horizonMillis()), forming.lastSlice));
        move(time, instrument, forming);
        if (rules.previews() && rules.isReal(time)) {
            previews.write(instrument, time, forming, closed, leaving);
        }
        boolean dies = isDying(time, forming);
        if (dies) {
            die(instrument, forming);
        } else {
            next(time, slices, forming, timers);
        }
        if (closed[BASE] != null) {
            // Whatever it went into has taken its numbers.
            spare.give(closed[BASE]);
        }
        for (int node = moved.nextSetBit(BASE); node >= 0; node = moved.nextSetBit(node + 1)) {
            closed[node] = null;
        }
        return new ClosedBars(instrument.name(), time, leaving.toArray(NO_BARS), records, dies);
    }

    /** After a restore: a timeframe that is new begins in the middle of its period, so its first bar is not whole. */
    private void adopt(long time, FormingBars forming) {
        if (forming.isOf(nodes)) {
            return;
        }
        BitSet fresh = forming.adopt(nodes, (node, slice) -> period(node, slice, forming));
        if (!forming.alive) {
            return;
        }
        long slice = lattice.sliceOpen(time - 1);
        for (int node = fresh.nextSetBit(BASE + 1); node > 0; node = fresh.nextSetBit(node + 1)) {
            Period period = period(node, slice, forming);
            if (period.open() < slice) {
                forming.open(node, period)[Row.FLAGS] |= Row.YOUNG;
            }
        }
    }

    /** The base slice that closes at T: traded, else flat at the last close where the log says that nothing happened. */
    private long[] priced(long[] slice, long time, FormingBars forming) {
        if (slice != null && Row.has(slice, Row.PRICED)) {
            return place(slice);
        }
        boolean quiet = rules.heartbeats() && rules.isReal(time);
        if (slice == null && !(quiet && forming.alive)) {
            return null;
        }
        long[] flat = slice == null ? spare.take() : slice;
        flat[Row.OPEN_TIME] = lattice.sliceOpen(time - 1);
        flat[Row.CLOSE_TIME] = time;
        flat[Row.FLAGS] |= forming.alive ? forming.nature : Row.BLANK;
        Arrays.fill(flat, Row.OPEN, Row.CLOSE + 1, forming.lastClose);
        return place(flat);
    }

    private long[] place(long[] slice) {
        int day = lattice.calendar().dayAt(slice[Row.CLOSE_TIME] - 1);
        slice[Row.DAYS] = Row.days(day, day);
        slice[Row.SLICES] = 1;
        return slice;
    }

    private void live(long[] slice, long[] base, Slices slices, FormingBars forming) {
        if (!forming.alive) {
            forming.alive = true;
            forming.firstSlice = base[Row.OPEN_TIME];
            forming.firstDay = Row.firstDay(base);
        }
        forming.lastSlice = base[Row.CLOSE_TIME];
        forming.lastClose = base[Row.CLOSE];
        forming.nature = base[Row.FLAGS] & (Row.NO_VOLUME | Row.NO_TURNOVER | Row.BLANK);
        if (slice != null) {
            forming.lastTradedDay = Row.lastDay(base);
        }
        if (slice != null && Row.has(slice, Row.PRICED)) {
            // A trade may still come that is two bounds older than the newest; it must find the same slice.
            long keepFrom = base[Row.CLOSE_TIME] - 2 * Math.floorDiv(rules.boundMicros(), 1_000L) - 1;
            slices.closed(base[Row.CLOSE_TIME], base[Row.CLOSE], keepFrom);
        }
    }

    /** Along the lattice, parents first: what is due, and what a bar feeds that closed just now. */
    private void move(long time, Instrument instrument, FormingBars forming) {
        moved.clear();
        moved.set(BASE);
        forming.markDue(time, moved);
        if (forming.hasDirect()) {
            moved.set(BASE, closed.length);
        }
        for (int node = BASE; node >= 0; node = moved.nextSetBit(node + 1)) {
            advance(node, time, forming);
            if (closed[node] != null) {
                emit(node, closed[node], instrument, forming, kind(closed[node]));
                moved.or(children[node]);
            }
        }
    }

    /** Appends the parent's bar, if that closed just now, and ends the bar of the node if it is due. */
    private void advance(int node, long time, FormingBars forming) {
        if (node == BASE) {
            return;
        }
        boolean isDirect = forming.isDirect(node);
        long[] below = closed[isDirect ? BASE : lattice.parent(node)];
        if (below != null) {
            Row.append(writable(node, below, forming), below);
        }
        if (isDirect && closed[lattice.parent(node)] != null) {
            forming.feedByParent(node);
        }
        if (forming.due[node] == time) {
            closed[node] = forming.take(node);
        }
    }

    private long[] writable(int node, long[] below, FormingBars forming) {
        if (forming.rows[node] != null) {
            return forming.writable(node);
        }
        return forming.open(node, period(node, below[Row.OPEN_TIME], forming));
    }

    private Period period(int node, long slice, FormingBars forming) {
        return lattice.period(node, slice, rules.originFirst() ? forming.firstDay : 0);
    }

    private void emit(int node, long[] row, Instrument instrument, FormingBars forming, BarKind kind) {
        if (Row.has(row, Row.BLANK) || lattice.dropsPartialStart(node) && writer.startsBeforeData(node, row, forming)) {
            return;
        }
        var names = lattice.names(node);
        for (int i = 0; i < names.size(); i++) {
            leaving.add(writer.write(instrument, node, names.get(i).name(), row, forming, kind));
        }
    }

    private BarKind kind(long[] row) {
        if (!rules.isReal(row[Row.CLOSE_TIME]) || Row.has(row, Row.YOUNG)) {
            return BarKind.PARTIAL;
        }
        return Row.has(row, Row.TRADED) ? BarKind.CANONICAL : BarKind.SYNTHETIC;
    }

    private boolean isDying(long time, FormingBars forming) {
        if (!rules.heartbeats() || !forming.alive || !rules.isReal(time)) {
            return false;
        }
        SessionCalendar calendar = lattice.calendar();
        int lastDay = forming.lastTradedDay + BarRules.QUIET_DAYS;
        return lastDay < calendar.days() && calendar.close(lastDay) <= time;
    }

    /** Ends a life: what was forming leaves as partial, and nothing of the instrument stays. */
    private void die(Instrument instrument, FormingBars forming) {
        for (int node = BASE + 1; node < closed.length; node++) {
            long[] row = soFar.row(node, forming);
            if (row != null && row[Row.CLOSE_TIME] != Period.BEYOND) {
                emit(node, row, instrument, forming, BarKind.PARTIAL);
            }
        }
        forming.end();
    }

    private void next(long time, Slices slices, FormingBars forming, Timers timers) {
        long next = forming.nextDue();
        if (rules.heartbeats() && forming.alive) {
            long slice = lattice.nextSliceClose(time);
            if (rules.isReal(slice)) {
                next = Math.min(next, slice);
            }
        }
        if (next != Period.BEYOND && !slices.closesAt(next)) {
            timers.register(next);
        }
    }
}
