package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Average true range from the first bar on, as ta4j and exponentially weighted data frames have it: α = 1 ÷ n, seeded
 * with the range of the first bar (high − low). It meets {@code atr} after some five lengths. Source: J. W. Wilder, New
 * Concepts in Technical Trading Systems, 1978; averaged as ta4j and pandas do.
 */
public final class AtrEwm extends Kernel {

    /** {@code atr_ewm(14)}. */
    public static final KernelType TYPE = KernelType.of("atr_ewm", AtrEwm::new, length("length", 14, 1));

    private static final int AVERAGE = 0;
    private static final int PREVIOUS = 1;

    private final int high;
    private final int low;
    private final int close;
    private final double alpha;

    private AtrEwm(Wiring wiring) {
        super(wiring, 2, 1);
        this.high = wiring.use("high");
        this.low = wiring.use("low");
        this.close = wiring.use("close");
        this.alpha = 1.0 / wiring.whole("length");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double previousClose = row[at + PREVIOUS];
        row[at + PREVIOUS] = frame[close];
        if (count(row) == 1) {
            row[at + AVERAGE] = frame[high] - frame[low];
        } else {
            double range = Math.max(frame[high], previousClose) - Math.min(frame[low], previousClose);
            row[at + AVERAGE] += (range - row[at + AVERAGE]) * alpha;
        }
        return row[at + AVERAGE];
    }
}
