package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Kaufman's adaptive moving average: an EMA whose α lies between those of the slow and the fast length, squared, as
 * near to the fast one as the move over n values is to the way that the values went. The recursion starts at value n;
 * the first value is at value n + 1. Where nothing has moved the fast α counts, as in TA-Lib. Source: P. Kaufman,
 * Smarter Trading, 1995; TA-Lib 0.4.
 */
public final class Kama extends Kernel {

    /** {@code kama(close,10,2,30)}. */
    public static final KernelType TYPE = KernelType.of(
            "kama",
            Kama::new,
            source(Column.CLOSE),
            length("length", 10, 1),
            length("fast", 2, 1),
            length("slow", 30, 1));

    private final int in;
    private final int length;
    private final Efficiency efficiency;
    private final double fast;
    private final double slow;

    private Kama(Wiring wiring) {
        super(wiring, 1, wiring.whole("length") + 1);
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.efficiency = new Efficiency(wiring, in, length);
        this.fast = 2.0 / (wiring.whole("fast") + 1);
        this.slow = 2.0 / (wiring.whole("slow") + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        if (count(row) <= length) {
            row[at] = value;
            return Double.NaN;
        }
        double alpha = efficiency.of(row, 1) * (fast - slow) + slow;
        row[at] += (value - row[at]) * (alpha * alpha);
        return row[at];
    }
}
