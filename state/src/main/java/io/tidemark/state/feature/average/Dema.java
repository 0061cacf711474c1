package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Double exponential moving average: 2·EMA − the EMA of EMA; each layer is seeded with a mean of its own, so the first
 * value is at value 2n − 1. Source: P. Mulloy, 1994; TA-Lib 0.4.
 */
public final class Dema {

    /** {@code dema(close,30)}. */
    public static final KernelType TYPE =
            KernelType.of("dema", Dema::kernel, source(Column.CLOSE), length("length", 30, 2));

    private Dema() {}

    private static Kernel kernel(Wiring wiring) {
        int[] ema = EmaLayers.of(wiring, 2);
        return Formula.of(wiring, frame -> 2 * frame[ema[0]] - frame[ema[1]]);
    }
}
