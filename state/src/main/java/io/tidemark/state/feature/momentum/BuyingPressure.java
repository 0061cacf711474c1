package io.tidemark.state.feature.momentum;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Williams's buying pressure, in price units: how far the close is above the low or the close before, whichever is
 * less; null on the first bar. Source: L. Williams, 1985.
 */
public final class BuyingPressure extends Kernel {

    /** {@code buying_pressure}. */
    public static final KernelType TYPE = KernelType.of("buying_pressure", BuyingPressure::new);

    private final int low;
    private final int close;

    private BuyingPressure(Wiring wiring) {
        super(wiring, 1, 2);
        this.low = wiring.use("low");
        this.close = wiring.use("close");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double previousClose = row[at];
        row[at] = frame[close];
        return frame[close] - Math.min(frame[low], previousClose);
    }
}
