package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Historical volatility: the sample standard deviation (n − 1) of the last n log returns of the close. Per bar, not
 * annualised; the first value is at bar n + 1. Closes that are not positive are left out. Source: J. Hull, Options,
 * Futures, and Other Derivatives (historical volatility).
 */
public final class CloseToClose {

    /** {@code close_to_close(20)}. */
    public static final KernelType TYPE = KernelType.of("close_to_close", CloseToClose::of, length("length", 20, 2));

    private CloseToClose() {}

    private static Kernel of(Wiring wiring) {
        return Alias.of(wiring, "stddev(close_move," + wiring.whole("length") + ",of=sample)");
    }
}
