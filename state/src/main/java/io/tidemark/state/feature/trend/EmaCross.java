package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** Where a fast exponential average is: 1 above the slow one, −1 below it, 0 on it. */
public final class EmaCross {

    /** {@code ema_cross(close,9,21)}. */
    public static final KernelType TYPE = KernelType.of(
            "ema_cross", EmaCross::kernel, source(Column.CLOSE), length("fast", 9, 2), length("slow", 21, 2));

    private EmaCross() {}

    private static Kernel kernel(Wiring wiring) {
        String source = wiring.expression("source");
        int fast = wiring.use("ema(" + source + "," + wiring.whole("fast") + ")");
        int slow = wiring.use("ema(" + source + "," + wiring.whole("slow") + ")");
        return Formula.of(wiring, frame -> Math.signum(frame[fast] - frame[slow]));
    }
}
