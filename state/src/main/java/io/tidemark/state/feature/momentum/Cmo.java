package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Chande's momentum oscillator as TA-Lib has it, −100 to 100: (gains − losses) ÷ (gains + losses) of Wilder's averages;
 * the first result is that of value n + 1. 0 when nothing has moved at all. Chande's own sums are {@code cmo_sum}.
 * Source: T. Chande and S. Kroll, The New Technical Trader, 1994; TA-Lib 0.4.
 */
public final class Cmo extends Kernel {

    /** {@code cmo(close,14)}. */
    public static final KernelType TYPE = KernelType.of("cmo", Cmo::new, source(Column.CLOSE), length("length", 14, 2));

    private final int in;
    private final GainsAndLosses changes;

    private Cmo(Wiring wiring) {
        super(wiring, GainsAndLosses.SIZE, wiring.whole("length") + 1);
        this.in = wiring.source("source");
        this.changes = new GainsAndLosses(at, wiring.whole("length"));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        changes.update(count(row), frame[in], row);
        double both = changes.gain(row) + changes.loss(row);
        return both == 0 ? 0 : 100 * ((changes.gain(row) - changes.loss(row)) / both);
    }
}
