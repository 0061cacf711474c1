package io.tidemark.state.feature.candle;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** What a candle is measured by, in price units and never below 0: its body, its two shadows together. */
public final class CandleParts {

    /** {@code candle_body}: |close − open|. */
    public static final KernelType BODY = KernelType.of("candle_body", CandleParts::body);

    /** {@code candle_shadows}: the upper and the lower shadow, which is the range without the body. */
    public static final KernelType SHADOWS = KernelType.of("candle_shadows", CandleParts::shadows);

    private CandleParts() {}

    private static Kernel body(Wiring wiring) {
        int open = wiring.use("open");
        int close = wiring.use("close");
        return Formula.of(wiring, frame -> Math.abs(frame[close] - frame[open]));
    }

    private static Kernel shadows(Wiring wiring) {
        int open = wiring.use("open");
        int high = wiring.use("high");
        int low = wiring.use("low");
        int close = wiring.use("close");
        return Formula.of(wiring, frame -> {
            double upper = frame[high] - Math.max(frame[open], frame[close]);
            double lower = Math.min(frame[open], frame[close]) - frame[low];
            return upper + lower;
        });
    }
}
