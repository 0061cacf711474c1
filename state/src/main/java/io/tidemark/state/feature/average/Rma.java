package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Wilder's moving average, α = 1 ÷ n, seeded with the mean of the first n values; first value at value n. Others call
 * it the smoothed moving average, {@code smma}. Source: J. W. Wilder, New Concepts in Technical Trading Systems, 1978.
 */
public final class Rma extends Kernel {

    /** {@code rma(close,14)}: as TradingView names it. */
    public static final KernelType TYPE = KernelType.of("rma", Rma::new, source(Column.CLOSE), length("length", 14, 2));

    /** {@code smma(close,14)}: as others name it. */
    public static final KernelType SMOOTHED =
            KernelType.of("smma", Rma::smoothed, source(Column.CLOSE), length("length", 14, 2));

    private final int in;
    private final int length;
    private final double alpha;

    private Rma(Wiring wiring) {
        super(wiring, 1, wiring.whole("length"));
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.alpha = 1.0 / length;
    }

    private static Kernel smoothed(Wiring wiring) {
        return Alias.of(wiring, "rma(" + wiring.expression("source") + "," + wiring.whole("length") + ")");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        double count = count(row);
        if (count > length) {
            row[at] += (value - row[at]) * alpha;
        } else {
            // Until the seed is complete the memory holds the sum.
            row[at] += value;
            if (count == length) {
                row[at] /= length;
            }
        }
        return row[at];
    }
}
