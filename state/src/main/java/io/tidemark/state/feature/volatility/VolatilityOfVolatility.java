package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** How much the volatility itself moves: the sample standard deviation of the last m values of {@code close_to_close(n)}. */
public final class VolatilityOfVolatility {

    /** {@code vol_of_vol(20,20)}: its lengths are n of the volatility and m of the deviation. */
    public static final KernelType TYPE = KernelType.of(
            "vol_of_vol", VolatilityOfVolatility::kernel, length("length", 20, 2), length("window", 20, 2));

    private VolatilityOfVolatility() {}

    private static Kernel kernel(Wiring wiring) {
        return Alias.of(
                wiring,
                "stddev(close_to_close(" + wiring.whole("length") + ")," + wiring.whole("window") + ",of=sample)");
    }
}
