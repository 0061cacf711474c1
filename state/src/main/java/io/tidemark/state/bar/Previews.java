package io.tidemark.state.bar;

import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Period;
import io.tidemark.state.time.TimeLattice;
import java.util.List;

/**
 * Shows forming bars: intraday ones at every base-slice close, longer ones at every close of a day.
 */
final class Previews {

    private final TimeLattice lattice;
    private final BarWriter writer;
    private final SoFar soFar;

    Previews(TimeLattice lattice, BarWriter writer, SoFar soFar) {
        this.lattice = lattice;
        this.writer = writer;
        this.soFar = soFar;
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
                long[] row = soFar.row(node, forming);
                if (row != null && row[Row.CLOSE_TIME] != Period.BEYOND && !isDropped(node, row, forming)) {
                    for (var name : lattice.names(node)) {
                        into.add(writer.write(instrument, node, name.name(), row, forming, BarKind.PREVIEW));
                    }
                }
            }
        }
    }

    private boolean isDropped(int node, long[] row, FormingBars forming) {
        return Row.has(row, Row.BLANK)
                || lattice.dropsPartialStart(node) && writer.startsBeforeData(node, row, forming);
    }
}
