package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Wilder's relative strength index, 0–100: gains and losses averaged by Wilder, seeded with the means of the first n
 * changes; the first result is that of value n + 1. 0 when nothing has moved at all, as in TA-Lib. Source: J. W.
 * Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.4.
 */
public final class Rsi extends Kernel {

    /** {@code rsi(close,14)}. */
    public static final KernelType TYPE = KernelType.of("rsi", Rsi::new, source(Column.CLOSE), length("length", 14, 2));

    private final int in;
    private final GainsAndLosses changes;

    private Rsi(Wiring wiring) {
        super(wiring, GainsAndLosses.SIZE, wiring.whole("length") + 1);
        this.in = wiring.source("source");
        this.changes = new GainsAndLosses(at, wiring.whole("length"));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        changes.update(count(row), frame[in], row);
        double both = changes.gain(row) + changes.loss(row);
        return both == 0 ? 0 : 100 * (changes.gain(row) / both);
    }
}
