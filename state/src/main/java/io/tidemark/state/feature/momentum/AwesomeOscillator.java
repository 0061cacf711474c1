package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Williams's awesome oscillator, in price units: a fast minus a slow simple average of the middles of the bars. Source:
 * B. Williams, New Trading Dimensions, 1998.
 */
public final class AwesomeOscillator {

    /** {@code awesome(5,34)}. */
    public static final KernelType TYPE =
            KernelType.of("awesome", AwesomeOscillator::kernel, length("fast", 5, 1), length("slow", 34, 1));

    private AwesomeOscillator() {}

    private static Kernel kernel(Wiring wiring) {
        int fast = wiring.use("sma(medprice," + wiring.whole("fast") + ")");
        int slow = wiring.use("sma(medprice," + wiring.whole("slow") + ")");
        return Formula.of(wiring, frame -> frame[fast] - frame[slow]);
    }
}
