package io.tidemark.state.feature.trend;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** High − low of the bar, in price units. */
public final class BarSpan {

    /** {@code bar_span}. */
    public static final KernelType TYPE = KernelType.of("bar_span", BarSpan::kernel);

    private BarSpan() {}

    private static Kernel kernel(Wiring wiring) {
        int high = wiring.use("high");
        int low = wiring.use("low");
        return Formula.of(wiring, frame -> frame[high] - frame[low]);
    }
}
