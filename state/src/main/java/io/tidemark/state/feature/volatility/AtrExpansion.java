package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Whether volatility expands: 1 when the ATR is greater than so many times its own simple average, the current value
 * included, else 0.
 */
public final class AtrExpansion {

    /** {@code atr_expansion(14,20,1.5)}. */
    public static final KernelType TYPE = KernelType.of(
            "atr_expansion",
            AtrExpansion::of,
            length("length", 14, 2),
            length("window", 20, 1),
            number("factor", 1.5, 0));

    private AtrExpansion() {}

    private static Kernel of(Wiring wiring) {
        String expression = "atr(" + wiring.whole("length") + ")";
        int atr = wiring.use(expression);
        int mean = wiring.use("sma(" + expression + "," + wiring.whole("window") + ")");
        double factor = wiring.number("factor");
        return Formula.of(wiring, frame -> frame[atr] > factor * frame[mean] ? 1 : 0);
    }
}
