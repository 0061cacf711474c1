package io.tidemark.state.feature.band;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Classic pivot levels of the session before, or of the bar before where bars are of a session or longer: P = (H + L + C) ÷ 3, R1 =
 * 2P − L, S1 = 2P − H, R2/S2 = P ± (H − L), R3 = H + 2 (P − L), S3 = L − 2 (H − P). Null until a session that was seen from its
 * open on is over, on bars of a session from bar 2 on. Source: the pivot points of floor traders.
 */
public final class Pivot {

    /** {@code pivot}: the pivot P. */
    public static final KernelType PIVOT = of("pivot", (high, low, pivot) -> pivot);

    /** {@code pivot_r1}: the first resistance R1. */
    public static final KernelType R1 = of("pivot_r1", (high, low, pivot) -> 2 * pivot - low);

    /** {@code pivot_r2}: the second resistance R2. */
    public static final KernelType R2 = of("pivot_r2", (high, low, pivot) -> pivot + (high - low));

    /** {@code pivot_r3}: the third resistance R3. */
    public static final KernelType R3 = of("pivot_r3", (high, low, pivot) -> high + 2 * (pivot - low));

    /** {@code pivot_s1}: the first support S1. */
    public static final KernelType S1 = of("pivot_s1", (high, low, pivot) -> 2 * pivot - high);

    /** {@code pivot_s2}: the second support S2. */
    public static final KernelType S2 = of("pivot_s2", (high, low, pivot) -> pivot - (high - low));

    /** {@code pivot_s3}: the third support S3. */
    public static final KernelType S3 = of("pivot_s3", (high, low, pivot) -> low - 2 * (high - pivot));

    private Pivot() {}

    /** A level from the high, the low and the pivot of the session before. */
    @FunctionalInterface
    private interface Level {
        double of(double high, double low, double pivot);
    }

    private static KernelType of(String name, Level level) {
        return KernelType.of(name, wiring -> kernel(wiring, level));
    }

    private static Kernel kernel(Wiring wiring, Level level) {
        int highs = wiring.use("previous_session_high");
        int lows = wiring.use("previous_session_low");
        int closes = wiring.use("previous_session_close");
        return Formula.of(wiring, frame -> {
            double high = frame[highs];
            double low = frame[lows];
            return level.of(high, low, (high + low + frame[closes]) / 3);
        });
    }
}
