package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Variable index dynamic average: an EMA of n whose α is multiplied by |CMO| ÷ 100, the share that rises and falls do
 * not cancel of the last {@code cmo} changes. The recursion starts at value {@code cmo}; the first value is at the
 * next. It stands still where nothing has moved. Source: T. Chande and S. Kroll, The New Technical Trader, 1994.
 */
public final class Vidya extends Kernel {

    /** {@code vidya(close,14,9)}. */
    public static final KernelType TYPE =
            KernelType.of("vidya", Vidya::new, source(Column.CLOSE), length("length", 14, 1), length("cmo", 9, 1));

    private final int in;
    private final int changes;
    private final Efficiency efficiency;
    private final double alpha;

    private Vidya(Wiring wiring) {
        super(wiring, 1, wiring.whole("cmo") + 1);
        this.in = wiring.source("source");
        this.changes = wiring.whole("cmo");
        this.efficiency = new Efficiency(wiring, in, changes);
        this.alpha = 2.0 / (wiring.whole("length") + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        if (count(row) <= changes) {
            row[at] = value;
            return Double.NaN;
        }
        row[at] += (value - row[at]) * (alpha * efficiency.of(row, 0));
        return row[at];
    }
}
