package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Wilder's running sum, x += v − x ÷ n, in units of the source. It starts with the plain sum of the first n − 1 values
 * ({@code seed=talib}) or of the first n ({@code seed=wilder}). Source: J. W. Wilder, New Concepts in Technical Trading
 * Systems, 1978.
 */
public final class WilderSum extends Kernel {

    /** {@code wilder_sum(tr,14,seed=talib)}. */
    public static final KernelType TYPE = KernelType.of(
            "wilder_sum",
            WilderSum::new,
            source(Column.CLOSE),
            length("length", 14, 1),
            choice("seed", "talib", "wilder"));

    private final int in;
    private final int length;
    private final int seedLength;

    private WilderSum(Wiring wiring) {
        super(wiring, 1, Math.max(1, seedLength(wiring)));
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.seedLength = seedLength(wiring);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        row[at] += count(row) > seedLength ? frame[in] - row[at] / length : frame[in];
        return row[at];
    }

    private static int seedLength(Wiring wiring) {
        return wiring.choice("seed").equals("talib") ? wiring.whole("length") - 1 : wiring.whole("length");
    }
}
