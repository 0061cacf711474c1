package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * T3: the generalised DEMA, (1 + v)·EMA − v·EMA of EMA, applied three times; written out, a sum of the layers three to
 * six of six EMAs. Each is seeded with a mean of its own, so the first value is at value 6n − 5. Source: T. Tillson,
 * 1998; TA-Lib 0.4.
 */
public final class T3 {

    /** {@code t3(close,5,0.7)}. */
    public static final KernelType TYPE =
            KernelType.of("t3", T3::kernel, source(Column.CLOSE), length("length", 5, 2), number("vfactor", 0.7, 0));

    private T3() {}

    private static Kernel kernel(Wiring wiring) {
        int[] ema = EmaLayers.of(wiring, 6);
        double v = wiring.number("vfactor");
        double sixth = -v * v * v;
        double fifth = 3 * v * v * (1 + v);
        double fourth = -3 * v * (1 + v) * (1 + v);
        double third = (1 + v) * (1 + v) * (1 + v);
        return Formula.of(
                wiring,
                frame ->
                        third * frame[ema[2]] + fourth * frame[ema[3]] + fifth * frame[ema[4]] + sixth * frame[ema[5]]);
    }
}
