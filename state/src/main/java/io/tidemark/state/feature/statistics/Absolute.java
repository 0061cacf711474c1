package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** The size of a value: without its sign. */
public final class Absolute {

    /** {@code abs(close)}. */
    public static final KernelType TYPE = KernelType.of("abs", Absolute::kernel, source(Column.CLOSE));

    private Absolute() {}

    private static Kernel kernel(Wiring wiring) {
        int value = wiring.source("source");
        return Formula.of(wiring, frame -> Math.abs(frame[value]));
    }
}
