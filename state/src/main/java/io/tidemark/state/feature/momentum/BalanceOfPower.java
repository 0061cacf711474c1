package io.tidemark.state.feature.momentum;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Livshin's balance of power, −1 to 1: (close − open) ÷ (high − low) of the bar, 0 when it has no range. Source: I.
 * Livshin, 2001; TA-Lib 0.4.
 */
public final class BalanceOfPower {

    /** {@code bop}. */
    public static final KernelType TYPE = KernelType.of("bop", BalanceOfPower::kernel);

    private BalanceOfPower() {}

    private static Kernel kernel(Wiring wiring) {
        int open = wiring.use("open");
        int high = wiring.use("high");
        int low = wiring.use("low");
        int close = wiring.use("close");
        return Formula.of(wiring, frame -> {
            double range = frame[high] - frame[low];
            return range > 0 ? (frame[close] - frame[open]) / range : 0;
        });
    }
}
