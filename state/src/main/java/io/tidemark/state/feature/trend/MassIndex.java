package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Dorsey's mass index, around n: the ratio of the exponential average of high − low to its own average, summed over n
 * bars. A bar whose averages are zero gives null and is left out of the sum. Source: D. Dorsey, 1992.
 */
public final class MassIndex {

    /**
     * {@code mass_index(25,9)}: the index; its lengths are those of the sum and of the averages, and with a sum of one
     * it is the ratio.
     */
    public static final KernelType TYPE =
            KernelType.of("mass_index", MassIndex::kernel, length("length", 25, 1), length("average", 9, 2));

    private MassIndex() {}

    private static Kernel kernel(Wiring wiring) {
        int length = wiring.whole("length");
        int average = wiring.whole("average");
        if (length > 1) {
            int mean = wiring.use("sma(mass_index(1," + average + ")," + length + ")");
            return Formula.of(wiring, frame -> length * frame[mean]);
        }
        int once = wiring.use("ema(bar_range," + average + ")");
        int twice = wiring.use("ema(ema(bar_range," + average + ")," + average + ")");
        return Formula.of(wiring, frame -> frame[once] / frame[twice]);
    }
}
