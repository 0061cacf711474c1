package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Elder's bull and bear power, in price units: the high, or the low, of the bar minus the exponential average of the
 * close. Source: A. Elder, Trading for a Living, 1993.
 */
public final class ElderRay {

    /** {@code elder_bull(13)}: of the high. */
    public static final KernelType BULL =
            KernelType.of("elder_bull", wiring -> kernel(wiring, "high"), length("length", 13, 2));

    /** {@code elder_bear(13)}: of the low. */
    public static final KernelType BEAR =
            KernelType.of("elder_bear", wiring -> kernel(wiring, "low"), length("length", 13, 2));

    private ElderRay() {}

    private static Kernel kernel(Wiring wiring, String side) {
        int price = wiring.use(side);
        int average = wiring.use("ema(close," + wiring.whole("length") + ")");
        return Formula.of(wiring, frame -> frame[price] - frame[average]);
    }
}
