package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Volatility of late against that of long: {@code close_to_close} over a short ÷ over a long window; null when nothing
 * moved over the long.
 */
public final class RelativeVolatility {

    /** {@code relative_volatility(20,100)}. */
    public static final KernelType TYPE = KernelType.of(
            "relative_volatility", RelativeVolatility::of, length("short", 20, 2), length("long", 100, 2));

    private RelativeVolatility() {}

    private static Kernel of(Wiring wiring) {
        int late = wiring.use("close_to_close(" + wiring.whole("short") + ")");
        int usual = wiring.use("close_to_close(" + wiring.whole("long") + ")");
        return Formula.of(wiring, frame -> frame[late] / frame[usual]);
    }
}
