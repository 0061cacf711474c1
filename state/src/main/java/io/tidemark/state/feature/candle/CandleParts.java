package io.tidemark.state.feature.candle;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** What a candle is measured by, in price units and never below 0: its body, each shadow, both together. */
public final class CandleParts {

    /** {@code candle_body}: |close − open|. */
    public static final KernelType BODY = KernelType.of("candle_body", CandleParts::body);

    /** {@code candle_shadows}: the upper and the lower shadow, which is the range without the body. */
    public static final KernelType SHADOWS = KernelType.of("candle_shadows", CandleParts::shadows);

    /** {@code upper_shadow}: H − the greater of O and C. */
    public static final KernelType UPPER_SHADOW = KernelType.of("upper_shadow", CandleParts::upperShadow);

    /** {@code lower_shadow}: the lesser of O and C − L. */
    public static final KernelType LOWER_SHADOW = KernelType.of("lower_shadow", CandleParts::lowerShadow);

    private CandleParts() {}

    private static Kernel upperShadow(Wiring wiring) {
        int open = wiring.use("open");
        int high = wiring.use("high");
        int close = wiring.use("close");
        return Formula.of(wiring, frame -> frame[high] - Math.max(frame[open], frame[close]));
    }

    private static Kernel lowerShadow(Wiring wiring) {
        int open = wiring.use("open");
        int low = wiring.use("low");
        int close = wiring.use("close");
        return Formula.of(wiring, frame -> Math.min(frame[open], frame[close]) - frame[low]);
    }

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
