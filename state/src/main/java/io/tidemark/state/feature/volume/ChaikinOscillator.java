package io.tidemark.state.feature.volume;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** Chaikin oscillator: a fast EMA of {@code ad} less a slow one, in units of volume. Source: M. Chaikin; TA-Lib 0.4. */
public final class ChaikinOscillator extends Kernel {

    /**
     * {@code adosc(3,10)}: TA-Lib's, both EMAs seeded with the first value; given from the bar of the longer length on.
     */
    public static final KernelType ADOSC =
            KernelType.of("adosc", ChaikinOscillator::new, length("fast", 3, 2), length("slow", 10, 2));

    /** {@code chaikin_osc(3,10)}: both EMAs seeded with plain means (Skender). Source: M. Chaikin; Skender. */
    public static final KernelType CHAIKIN_OSC =
            KernelType.of("chaikin_osc", ChaikinOscillator::meanSeeded, length("fast", 3, 2), length("slow", 10, 2));

    private final int fast;
    private final int slow;

    private ChaikinOscillator(Wiring wiring) {
        super(wiring, 0, Math.max(wiring.whole("fast"), wiring.whole("slow")));
        this.fast = wiring.use("ema(ad," + wiring.whole("fast") + ",seed=first)");
        this.slow = wiring.use("ema(ad," + wiring.whole("slow") + ",seed=first)");
    }

    private static Kernel meanSeeded(Wiring wiring) {
        int fast = wiring.use("ema(ad," + wiring.whole("fast") + ")");
        int slow = wiring.use("ema(ad," + wiring.whole("slow") + ")");
        return Formula.of(wiring, frame -> frame[fast] - frame[slow]);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return frame[fast] - frame[slow];
    }
}
