package io.tidemark.state.feature.volatility;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * True high and true low: the extreme of the bar and the close before it; null on the first bar. Source: J. W. Wilder,
 * New Concepts in Technical Trading Systems, 1978.
 */
public final class TrueExtreme extends Kernel {

    /** {@code true_high}: the greater of the high and the close before. */
    public static final KernelType HIGH = KernelType.of("true_high", wiring -> new TrueExtreme(wiring, true));

    /** {@code true_low}: the lesser of the low and the close before. */
    public static final KernelType LOW = KernelType.of("true_low", wiring -> new TrueExtreme(wiring, false));

    private final int extreme;
    private final int close;
    private final boolean high;

    private TrueExtreme(Wiring wiring, boolean high) {
        super(wiring, 1, 2);
        this.extreme = wiring.use(high ? "high" : "low");
        this.close = wiring.use("close");
        this.high = high;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double previousClose = row[at];
        row[at] = frame[close];
        return high ? Math.max(frame[extreme], previousClose) : Math.min(frame[extreme], previousClose);
    }
}
