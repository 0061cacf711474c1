package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Hutson's TRIX: the change of a threefold exponential average over one bar, in per cent; the first result is that of value
 * 3 n − 1.
 */
public final class Trix {

    /** {@code trix(close,30)}. */
    public static final KernelType TYPE = KernelType.of(
            "trix", wiring -> Formula.alias(wiring, change(wiring)), source(Column.CLOSE), length("length", 30, 2));

    private Trix() {}

    private static String change(Wiring wiring) {
        String average = wiring.expression("source");
        for (int fold = 0; fold < 3; fold++) {
            average = "ema(" + average + "," + wiring.whole("length") + ")";
        }
        return "roc(" + average + ",1)";
    }
}
