package io.tidemark.state.feature.momentum;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** The middle of the bar, (high + low) ÷ 2, in price units. */
public final class BarMiddle {

    /** {@code bar_middle}. */
    public static final KernelType TYPE = KernelType.of("bar_middle", BarMiddle::kernel);

    private BarMiddle() {}

    private static Kernel kernel(Wiring wiring) {
        int high = wiring.use("high");
        int low = wiring.use("low");
        return Formula.of(wiring, frame -> (frame[high] + frame[low]) / 2);
    }
}
