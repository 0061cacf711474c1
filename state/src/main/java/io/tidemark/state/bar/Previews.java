package io.tidemark.state.bar;

import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Period;
import io.tidemark.state.time.TimeLattice;
import java.util.List;

/**
 * Forming bars as of now: intraday ones at every base-slice close, longer ones at every close of a day. A forming bar is
 * its own row followed by the forming bar of its parent, which has not been appended yet.
 */
final class Previews {

    private final TimeLattice lattice;
    private final BarWriter writer;
    private final BarRules rules;

    Previews(TimeLattice lattice, BarWriter writer, BarRules rules) {
        this.lattice = lattice;
        this.writer = writer;
        this.rules = rules;
    }

    void write(Instrument instrument, long time, FormingBars forming, long[][] closed, List<Bar> into) {
        if (closed[0] == null) {
            return;
        }
        int day = lattice.calendar().dayAt(time - 1);
        boolean dayEnds = lattice.calendar().close(day) == time;
        for (int node = 1; node < closed.length; node++) {
            boolean due = dayEnds || lattice.isIntraday(node);
            if (due && closed[node] == null && !lattice.names(node).isEmpty()) {
                long[] row = row(node, forming);
                if (row != null && row[Row.CLOSE_TIME] != Period.BEYOND && !isDropped(node, row, forming)) {
                    for (var name : lattice.names(node)) {
                        into.add(writer.write(instrument, node, name.name(), row, forming, BarKind.PREVIEW));
                    }
                }
            }
        }
    }

    private boolean isDropped(int node, long[] row, FormingBars forming) {
        return lattice.dropsPartialStart(node) && writer.startsBeforeData(node, row, forming);
    }

    /** The forming bar of a node with all that its parents have not handed over yet; null when nothing is forming. */
    private long[] row(int node, FormingBars forming) {
        long[] own = forming.rows[node] == null ? null : forming.rows[node].clone();
        int parent = lattice.parent(node);
        long[] below = parent > 0 ? row(parent, forming) : null;
        if (below == null) {
            return own;
        }
        if (own == null) {
            Period period = lattice.period(node, below[Row.OPEN_TIME], rules.originFirst() ? forming.firstDay : 0);
            own = new long[Row.SIZE];
            own[Row.OPEN_TIME] = period.open();
            own[Row.CLOSE_TIME] = period.close();
            own[Row.DAYS] = Row.days(period.firstDay(), period.lastDay());
        }
        Row.append(own, below);
        return own;
    }
}
