package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The average true range of exponentially weighted data frames in percent of the close, from the first bar on; null at
 * a close of 0. Source: J. Forman, 2006; averaged as exponentially weighted data frames of pandas.
 */
public final class NatrEwm {

    /** {@code natr_ewm(14)}. */
    public static final KernelType TYPE = KernelType.of("natr_ewm", NatrEwm::of, length("length", 14, 1));

    private NatrEwm() {}

    private static Kernel of(Wiring wiring) {
        int atr = wiring.use("atr_ewm(" + wiring.whole("length") + ")");
        int close = wiring.use("close");
        return Formula.of(wiring, frame -> 100 * frame[atr] / frame[close]);
    }
}
