package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Chande's QStick, in price units: the simple average of close − open. Source: T. Chande and S. Kroll, The New
 * Technical Trader, 1994.
 */
public final class Qstick {

    /** {@code qstick(8)}. */
    public static final KernelType TYPE = KernelType.of("qstick", Qstick::kernel, length("length", 8, 1));

    private Qstick() {}

    private static Kernel kernel(Wiring wiring) {
        int close = wiring.use("sma(close," + wiring.whole("length") + ")");
        int open = wiring.use("sma(open," + wiring.whole("length") + ")");
        return Formula.of(wiring, frame -> frame[close] - frame[open]);
    }
}
