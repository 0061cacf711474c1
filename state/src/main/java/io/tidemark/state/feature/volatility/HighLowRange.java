package io.tidemark.state.feature.volatility;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** The bar's own range, high − low, in price units. */
public final class HighLowRange {

    /** {@code high_low_range}. */
    public static final KernelType TYPE = KernelType.of("high_low_range", HighLowRange::of);

    private HighLowRange() {}

    private static Kernel of(Wiring wiring) {
        int high = wiring.use("high");
        int low = wiring.use("low");
        return Formula.of(wiring, frame -> frame[high] - frame[low]);
    }
}
