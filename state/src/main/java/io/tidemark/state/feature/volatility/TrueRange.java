package io.tidemark.state.feature.volatility;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * True range: the span of the bar and the close before it, in price units; null on the first bar, as in TA-Lib. Source:
 * J. W. Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.4.
 */
public final class TrueRange extends Kernel {

    /** {@code tr}. */
    public static final KernelType TYPE = KernelType.of("tr", TrueRange::new);

    private final int high;
    private final int low;
    private final int close;

    private TrueRange(Wiring wiring) {
        super(wiring, 1, 2);
        this.high = wiring.use("high");
        this.low = wiring.use("low");
        this.close = wiring.use("close");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double previousClose = row[at];
        row[at] = frame[close];
        // A difference of extremes rounds once, and equals the greatest of the three differences.
        return Math.max(frame[high], previousClose) - Math.min(frame[low], previousClose);
    }
}
