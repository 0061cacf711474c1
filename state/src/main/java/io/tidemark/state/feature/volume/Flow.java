package io.tidemark.state.feature.volume;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** What the trades of one bar tell: null where the bar lacks the column or has no volume. */
public final class Flow {

    /** {@code buy_ratio}: the share of the volume that buyers took, 0–1. */
    public static final KernelType BUY_RATIO =
            KernelType.of("buy_ratio", wiring -> quotient(wiring, "buy_volume", "volume"));

    /** {@code mean_trade_size}: volume ÷ trades. */
    public static final KernelType MEAN_TRADE_SIZE =
            KernelType.of("mean_trade_size", wiring -> quotient(wiring, "volume", "trades"));

    /** {@code vwap_deviation}: close ÷ VWAP of the bar − 1. */
    public static final KernelType VWAP_DEVIATION = KernelType.of("vwap_deviation", Flow::deviation);

    private Flow() {}

    private static Kernel quotient(Wiring wiring, String above, String below) {
        int dividend = wiring.use(above);
        int divisor = wiring.use(below);
        return Formula.of(wiring, frame -> frame[dividend] / frame[divisor]);
    }

    private static Kernel deviation(Wiring wiring) {
        int close = wiring.use("close");
        int vwap = wiring.use("vwap");
        // The difference first: a quotient less 1 would lose what is small.
        return Formula.of(wiring, frame -> (frame[close] - frame[vwap]) / frame[vwap]);
    }
}
