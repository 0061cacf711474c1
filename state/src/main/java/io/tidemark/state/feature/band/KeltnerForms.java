package io.tidemark.state.feature.band;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Keltner channel in two other forms than the usual one, {@code keltner_middle} and its sisters with Wilder's ATR.
 * Source: C. Keltner, How To Make Money in Commodities, 1960; Lean for the simple one.
 */
public final class KeltnerForms {

    /**
     * {@code keltner_original_upper(10)}: C. Keltner's own of 1960: the simple average of (H + L + C) ÷ 3 plus that of
     * H − L.
     */
    public static final KernelType ORIGINAL_UPPER =
            KernelType.of("keltner_original_upper", wiring -> original(wiring, 1), length("length", 10, 1));

    /** {@code keltner_original_middle(10)}: C. Keltner's own of 1960: the simple average of (H + L + C) ÷ 3. */
    public static final KernelType ORIGINAL_MIDDLE = KernelType.of(
            "keltner_original_middle",
            wiring -> Alias.of(wiring, "sma(typprice," + wiring.whole("length") + ")"),
            length("length", 10, 1));

    /**
     * {@code keltner_original_lower(10)}: C. Keltner's own of 1960: the simple average of (H + L + C) ÷ 3 less that of
     * H − L.
     */
    public static final KernelType ORIGINAL_LOWER =
            KernelType.of("keltner_original_lower", wiring -> original(wiring, -1), length("length", 10, 1));

    /**
     * {@code keltner_simple_upper(20,2)}: that of Lean's squeeze: an EMA of (H + L + C) ÷ 3 plus so many simple
     * averages of the true range.
     */
    public static final KernelType SIMPLE_UPPER = KernelType.of(
            "keltner_simple_upper", wiring -> simple(wiring, 1), length("length", 20, 2), number("multiple", 2, 0));

    /** {@code keltner_simple_middle(20)}: that of Lean's squeeze: an EMA of (H + L + C) ÷ 3. */
    public static final KernelType SIMPLE_MIDDLE = KernelType.of(
            "keltner_simple_middle",
            wiring -> Alias.of(wiring, "ema(typprice," + wiring.whole("length") + ")"),
            length("length", 20, 2));

    /**
     * {@code keltner_simple_lower(20,2)}: that of Lean's squeeze: an EMA of (H + L + C) ÷ 3 less so many simple
     * averages of the true range.
     */
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
