package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Volatility of log prices told from the ranges of n bars: the root of the mean of such variances of a bar. Per bar,
 * not annualised; the first value is at bar n. Bars with a price that is not positive are left out.
 */
public final class RangeVolatility {

    /** {@code parkinson(20)}: by {@code parkinson_variance}. Source: M. Parkinson, 1980. */
    public static final KernelType PARKINSON = of("parkinson");

    /** {@code garman_klass(20)}: by {@code garman_klass_variance}. Source: M. Garman and M. Klass, 1980. */
    public static final KernelType GARMAN_KLASS = of("garman_klass");

    /** {@code rogers_satchell(20)}: by {@code rogers_satchell_variance}. Source: L. Rogers and S. Satchell, 1991. */
    public static final KernelType ROGERS_SATCHELL = of("rogers_satchell");

    private RangeVolatility() {}

    private static KernelType of(String name) {
        return KernelType.of(name, wiring -> root(wiring, name + "_variance"), length("length", 20, 1));
    }

    private static Kernel root(Wiring wiring, String variance) {
        int mean = wiring.use("sma(" + variance + "," + wiring.whole("length") + ")");
        return Formula.of(wiring, frame -> StrictMath.sqrt(Math.max(0, frame[mean])));
    }
}
