package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Triple exponential moving average: 3·EMA₁ − 3·EMA₂ + EMA₃, each the EMA of the one before. Each layer is seeded with
 * a mean of its own, so the first value is at value 3n − 2. Source: P. Mulloy, 1994; TA-Lib 0.4.
 */
public final class Tema {

    /** {@code tema(close,30)}. */
    public static final KernelType TYPE =
            KernelType.of("tema", Tema::kernel, source(Column.CLOSE), length("length", 30, 2));

    private Tema() {}

    private static Kernel kernel(Wiring wiring) {
        int[] ema = EmaLayers.of(wiring, 3);
        return Formula.of(wiring, frame -> 3 * frame[ema[0]] - 3 * frame[ema[1]] + frame[ema[2]]);
    }
}
