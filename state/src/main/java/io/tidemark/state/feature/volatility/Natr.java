package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Normalised average true range: the ATR in percent of the close, as in TA-Lib; null at a close of 0. Source: J.
 * Forman, 2006; TA-Lib 0.4.
 */
public final class Natr {

    /** {@code natr(14)}. */
    public static final KernelType TYPE = KernelType.of("natr", Natr::of, length("length", 14, 2));

    private Natr() {}

    private static Kernel of(Wiring wiring) {
        int atr = wiring.use("atr(" + wiring.whole("length") + ")");
        int close = wiring.use("close");
        return Formula.of(wiring, frame -> 100 * frame[atr] / frame[close]);
    }
}
