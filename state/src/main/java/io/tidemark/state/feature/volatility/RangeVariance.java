package io.tidemark.state.feature.volatility;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The variance of one bar's log price, told from its open, high, low and close: by Parkinson, Garman and Klass, Rogers
 * and Satchell. Per bar, not annualised; null where a price is not positive.
 */
public final class RangeVariance {

    /** {@code parkinson_variance}: ln²(H ÷ L) ÷ (4 ln 2). Source: M. Parkinson, 1980. */
    public static final KernelType PARKINSON = KernelType.of("parkinson_variance", RangeVariance::parkinson);

    /** {@code garman_klass_variance}: ½ ln²(H ÷ L) − (2 ln 2 − 1) ln²(C ÷ O). Source: M. Garman and M. Klass, 1980. */
    public static final KernelType GARMAN_KLASS = KernelType.of("garman_klass_variance", RangeVariance::garmanKlass);

    /**
     * {@code rogers_satchell_variance}: ln(H ÷ C) ln(H ÷ O) + ln(L ÷ C) ln(L ÷ O), free of drift. Source: L. Rogers and
     * S. Satchell, 1991.
     */
    public static final KernelType ROGERS_SATCHELL =
            KernelType.of("rogers_satchell_variance", RangeVariance::rogersSatchell);

    private static final double LN_2 = StrictMath.log(2);

    private RangeVariance() {}

    private static Kernel parkinson(Wiring wiring) {
        int high = wiring.use("high");
        int low = wiring.use("low");
        return Formula.of(wiring, frame -> squared(ratio(frame[high], frame[low])) / (4 * LN_2));
    }

    private static Kernel garmanKlass(Wiring wiring) {
        int open = wiring.use("open");
        int high = wiring.use("high");
        int low = wiring.use("low");
        int close = wiring.use("close");
        return Formula.of(
                wiring,
                frame -> squared(ratio(frame[high], frame[low])) / 2
                        - (2 * LN_2 - 1) * squared(ratio(frame[close], frame[open])));
    }

    private static Kernel rogersSatchell(Wiring wiring) {
        int open = wiring.use("open");
        int high = wiring.use("high");
        int low = wiring.use("low");
        int close = wiring.use("close");
        return Formula.of(
                wiring,
                frame -> ratio(frame[high], frame[close]) * ratio(frame[high], frame[open])
                        + ratio(frame[low], frame[close]) * ratio(frame[low], frame[open]));
    }

    /** The log of a ratio of positive prices, else NaN. */
    static double ratio(double price, double base) {
        return price > 0 && base > 0 ? StrictMath.log(price / base) : Double.NaN;
    }

    private static double squared(double value) {
        return value * value;
    }
}
