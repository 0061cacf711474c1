package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Volume-weighted moving average of the last n bars that have both a value and a volume: Σ value·volume ÷ Σ volume; null where
 * there was no volume. First value at bar n.
 */
public final class Vwma {

    /** {@code vwma(close,20)}. */
    public static final KernelType TYPE =
            KernelType.of("vwma", Vwma::kernel, source(Column.CLOSE), length("length", 20, 1));

    private Vwma() {}

    private static Kernel kernel(Wiring wiring) {
        String source = wiring.expression("source");
        int length = wiring.whole("length");
        int traded = wiring.use("sum(mult(" + source + ",volume)," + length + ")");
        int volume = wiring.use("sum(paired(volume," + source + ")," + length + ")");
        return Formula.of(wiring, frame -> frame[traded] / frame[volume]);
    }
}
