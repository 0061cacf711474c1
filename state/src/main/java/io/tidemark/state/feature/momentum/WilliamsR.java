package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * Williams's %R, −100 to 0: the distance of the close from the highest high of n bars, in per cent of their range; the
 * first result is that of bar n. 0 when the range is empty. Source: L. Williams, 1973; TA-Lib 0.4.
 */
public final class WilliamsR {

    /** {@code willr(14)}. */
    public static final KernelType TYPE =
            KernelType.of("willr", RangePosition::ofCloseFromHigh, length("length", 14, 1));

    private WilliamsR() {}
}
