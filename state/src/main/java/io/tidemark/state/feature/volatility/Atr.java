package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Average true range by Wilder, in price units: seeded with the mean of the first n true ranges (bars 2 … n + 1).
 * Source: J. W. Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.4.
 */
public final class Atr extends Kernel {

    /** {@code atr(14)}. */
    public static final KernelType TYPE = KernelType.of("atr", Atr::new, length(2));

    private final int trueRange;
    private final int length;
    private final double alpha;

    private Atr(Wiring wiring) {
        super(wiring, 1, wiring.whole("length"));
        this.trueRange = wiring.use("tr");
        this.length = wiring.whole("length");
        this.alpha = 1.0 / length;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double range = frame[trueRange];
        double count = count(row);
        if (count > length) {
            row[at] += (range - row[at]) * alpha;
        } else {
            row[at] += range;
            if (count == length) {
                row[at] /= length;
            }
        }
        return row[at];
    }
}
