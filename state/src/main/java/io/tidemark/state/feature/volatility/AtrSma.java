package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The plain mean of the last n true ranges, in price units; the first value is at bar n + 1. Source: true ranges of J.
 * W. Wilder, New Concepts in Technical Trading Systems, 1978.
 */
public final class AtrSma {

    /** {@code atr_sma(14)}. */
    public static final KernelType TYPE = KernelType.of("atr_sma", AtrSma::of, length("length", 14, 1));

    private AtrSma() {}

    private static Kernel of(Wiring wiring) {
        return Alias.of(wiring, "sma(tr," + wiring.whole("length") + ")");
    }
}
