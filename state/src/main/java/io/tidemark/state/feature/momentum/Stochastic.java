package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Lane's stochastic oscillator, 0–100: the close within the range of n bars (fast %K), its simple averages, and J = 3 K
 * − 2 D, which may leave that range. An empty range counts as 0, as in TA-Lib. Source: G. Lane, 1984; TA-Lib 0.4.
 */
public final class Stochastic {

    /** {@code stochf_k(5)}: fast %K. */
    public static final KernelType FAST_K = KernelType.of("stochf_k", RangePosition::ofClose, length("length", 5, 1));

    /** {@code stochf_d(5,3)}: fast %D, the average of fast %K. */
    public static final KernelType FAST_D = KernelType.of(
            "stochf_d", wiring -> Alias.of(wiring, smoothed(wiring)), length("length", 5, 1), length("smooth", 3, 1));

    /** {@code stoch_k(5,3)}: slow %K, which is fast %D. */
    public static final KernelType K = KernelType.of(
            "stoch_k", wiring -> Alias.of(wiring, smoothed(wiring)), length("length", 5, 1), length("smooth", 3, 1));

    /** {@code stoch_d(5,3,3)}: slow %D, the average of slow %K. */
    public static final KernelType D = KernelType.of(
            "stoch_d",
            wiring -> Alias.of(wiring, signal(wiring)),
            length("length", 5, 1),
            length("smooth", 3, 1),
            length("signal", 3, 1));

    /** {@code stoch_j(5,3,3)}: J of the slow lines. */
    public static final KernelType J = KernelType.of(
            "stoch_j", Stochastic::overshoot, length("length", 5, 1), length("smooth", 3, 1), length("signal", 3, 1));

    private Stochastic() {}

    private static String smoothed(Wiring wiring) {
        return "sma(stochf_k(" + wiring.whole("length") + ")," + wiring.whole("smooth") + ")";
    }

    private static String signal(Wiring wiring) {
        return "sma(" + smoothed(wiring) + "," + wiring.whole("signal") + ")";
    }

    private static Kernel overshoot(Wiring wiring) {
        int k = wiring.use(smoothed(wiring));
        int d = wiring.use(signal(wiring));
        return Formula.of(wiring, frame -> 3 * frame[k] - 2 * frame[d]);
    }
}
