package io.tidemark.state.feature.band;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * STARC bands: the simple average of the close ± so many ATRs; the first value is where both have theirs. Source: M.
 * Stoller.
 */
public final class Starc {

    /** {@code starc_upper(6,2,15)}: the upper band. */
    public static final KernelType UPPER = of("starc_upper", 1);

    /** {@code starc_lower(6,2,15)}: the lower band. */
    public static final KernelType LOWER = of("starc_lower", -1);

    private Starc() {}

    private static KernelType of(String name, int sign) {
        return KernelType.of(
                name,
                wiring -> line(wiring, sign),
                length("length", 6, 1),
                number("multiple", 2, 0),
                length("range_length", 15, 2));
    }

    private static Kernel line(Wiring wiring, int sign) {
        String average = "sma(" + wiring.whole("length") + ")";
        String range = "atr(" + wiring.whole("range_length") + ")";
        return Channel.line(wiring, average, sign * wiring.number("multiple"), range);
    }
}
