package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Money flow index, 0–100: the share of money that flowed on rising bars among the last n, those at an unchanged
 * typical price left out; the first result is that of bar n + 1. 0 when no money flowed (TA-Lib: less than 1). Source:
 * G. Quong and A. Soudack, 1989; TA-Lib 0.4.
 */
public final class Mfi {

    /** {@code mfi(14)}. */
    public static final KernelType TYPE = KernelType.of("mfi", Mfi::kernel, length("length", 14, 2));

    private Mfi() {}

    private static Kernel kernel(Wiring wiring) {
        int rising = wiring.use("sma(money_flow_plus," + wiring.whole("length") + ")");
        int falling = wiring.use("sma(money_flow_minus," + wiring.whole("length") + ")");
        return Formula.of(wiring, frame -> {
            double both = frame[rising] + frame[falling];
            return both == 0 ? 0 : 100 * (frame[rising] / both);
        });
    }
}
