package io.tidemark.state.feature.band;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Classic pivot levels of the bar before, meant for bars of a session or longer: P = (H + L + C) ÷ 3, R1 = 2P − L, S1 =
 * 2P − H, R2/S2 = P ± (H − L), R3 = H + 2 (P − L), S3 = L − 2 (H − P). From bar 2 on. Source: the pivot points of floor
 * traders.
 */
public final class Pivot extends Kernel {

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

    private final Level level;
    private final Window highs;
    private final Window lows;
    private final Window closes;

    private Pivot(Wiring wiring, Level level) {
        super(wiring, 0, 2);
        this.level = level;
        this.highs = wiring.window(wiring.use("high"), 2);
        this.lows = wiring.window(wiring.use("low"), 2);
        this.closes = wiring.window(wiring.use("close"), 2);
    }

    /** A level from the high, the low and the pivot of the bar before. */
    @FunctionalInterface
    private interface Level {
        double of(double high, double low, double pivot);
    }

    private static KernelType of(String name, Level level) {
        return KernelType.of(name, wiring -> new Pivot(wiring, level));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        double high = highs.get(row, 1);
        double low = lows.get(row, 1);
        return level.of(high, low, (high + low + closes.get(row, 1)) / 3);
    }
}
