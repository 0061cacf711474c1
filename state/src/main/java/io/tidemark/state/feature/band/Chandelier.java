package io.tidemark.state.feature.band;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Chandelier exit: a stop so many ATRs below the highest high (long) or above the lowest low (short) of n bars, the
 * current one included. The first value is at bar n + 1, with the ATR's. Source: C. Le Beau; A. Elder, Come into My
 * Trading Room, 2002.
 */
public final class Chandelier {

    /** {@code chandelier_long(22,3)}: the stop of a long position. */
    public static final KernelType LONG = of("chandelier_long", "donchian_upper", -1);

    /** {@code chandelier_short(22,3)}: the stop of a short position. */
    public static final KernelType SHORT = of("chandelier_short", "donchian_lower", 1);

    private Chandelier() {}

    private static KernelType of(String name, String extreme, int sign) {
        return KernelType.of(
                name, wiring -> stop(wiring, extreme, sign), length("length", 22, 2), number("multiple", 3, 0));
    }

    private static Kernel stop(Wiring wiring, String extreme, int sign) {
        int length = wiring.whole("length");
        return Channel.line(
                wiring,
                extreme + "(" + length + ",current=included)",
                sign * wiring.number("multiple"),
                "atr(" + length + ")");
    }
}
