package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Where the value lies between the least (0) and the greatest (1) of the last n, itself included; null where all are equal. First
 * value at value n.
 */
public final class MinMax {

    /** {@code minmax(close,20)}. */
    public static final KernelType TYPE =
            KernelType.of("minmax", MinMax::kernel, source(Column.CLOSE), length("length", 20, 2));

    private MinMax() {}

    private static Kernel kernel(Wiring wiring) {
        String arguments = "(" + wiring.expression("source") + "," + wiring.whole("length") + ")";
        int value = wiring.source("source");
        int least = wiring.use("min" + arguments);
        int greatest = wiring.use("max" + arguments);
        return Formula.of(wiring, frame -> (frame[value] - frame[least]) / (frame[greatest] - frame[least]));
    }
}
