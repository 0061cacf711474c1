package io.tidemark.state.feature.band;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The other Keltner channels. C. Keltner's own (1960): simple averages of (H + L + C) ÷ 3 ± that of H − L, over 10 bars. And the one
 * that Lean's squeeze has: an EMA of (H + L + C) ÷ 3 ± so many simple averages of the true range. {@code keltner_middle} and its
 * sisters are the usual one, with Wilder's ATR.
 */
public final class KeltnerForms {

    /** {@code keltner_original_upper(10)}. */
    public static final KernelType ORIGINAL_UPPER =
            KernelType.of("keltner_original_upper", wiring -> original(wiring, 1), length("length", 10, 1));

    /** {@code keltner_original_middle(10)}. */
    public static final KernelType ORIGINAL_MIDDLE = KernelType.of(
            "keltner_original_middle",
            wiring -> Alias.of(wiring, "sma(typprice," + wiring.whole("length") + ")"),
            length("length", 10, 1));

    /** {@code keltner_original_lower(10)}. */
    public static final KernelType ORIGINAL_LOWER =
            KernelType.of("keltner_original_lower", wiring -> original(wiring, -1), length("length", 10, 1));

    /** {@code keltner_simple_upper(20,2)}. */
    public static final KernelType SIMPLE_UPPER = KernelType.of(
            "keltner_simple_upper", wiring -> simple(wiring, 1), length("length", 20, 2), number("multiple", 2, 0));

    /** {@code keltner_simple_middle(20)}. */
    public static final KernelType SIMPLE_MIDDLE = KernelType.of(
            "keltner_simple_middle",
            wiring -> Alias.of(wiring, "ema(typprice," + wiring.whole("length") + ")"),
            length("length", 20, 2));

    /** {@code keltner_simple_lower(20,2)}. */
    public static final KernelType SIMPLE_LOWER = KernelType.of(
            "keltner_simple_lower", wiring -> simple(wiring, -1), length("length", 20, 2), number("multiple", 2, 0));

    private KeltnerForms() {}

    private static Kernel original(Wiring wiring, int sign) {
        String length = wiring.whole("length") + ")";
        return Channel.line(wiring, "sma(typprice," + length, sign, "sma(bar_range," + length);
    }

    private static Kernel simple(Wiring wiring, int sign) {
        int length = wiring.whole("length");
        return Channel.line(
                wiring, "ema(typprice," + length + ")", sign * wiring.number("multiple"), "atr_sma(" + length + ")");
    }
}
