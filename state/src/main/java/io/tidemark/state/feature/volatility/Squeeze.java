package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Carter's squeeze: 1 when both Bollinger bands lie inside the Keltner channel of the same length, else 0. Source: J.
 * Carter, Mastering the Trade, 2005.
 */
public final class Squeeze {

    /** {@code squeeze(20,2,1.5)}. */
    public static final KernelType TYPE = KernelType.of(
            "squeeze", Squeeze::of, length("length", 20, 2), number("deviations", 2, 0), number("multiple", 1.5, 0));

    private Squeeze() {}

    private static Kernel of(Wiring wiring) {
        int length = wiring.whole("length");
        String bands = "(" + length + "," + wiring.number("deviations") + ")";
        String channel = "(" + length + "," + wiring.number("multiple") + "," + length + ")";
        int upper = wiring.use("bb_upper" + bands);
        int lower = wiring.use("bb_lower" + bands);
        int ceiling = wiring.use("keltner_upper" + channel);
        int floor = wiring.use("keltner_lower" + channel);
        return Formula.of(wiring, frame -> frame[upper] < frame[ceiling] && frame[lower] > frame[floor] ? 1 : 0);
    }
}
