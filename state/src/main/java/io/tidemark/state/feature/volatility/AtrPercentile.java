package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Ranking;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Where the ATR stands among its last n values, itself included: 0 the least, 100 the greatest, equals in the middle of
 * their places (50 when all are equal). The first value is that of the n-th ATR.
 */
public final class AtrPercentile extends Kernel {

    /** {@code atr_percentile(14,252)}. */
    public static final KernelType TYPE =
            KernelType.of("atr_percentile", AtrPercentile::new, length("length", 14, 2), length("window", 252, 2));

    private final int window;
    private final Ranking ranking;

    private AtrPercentile(Wiring wiring) {
        super(wiring, wiring.whole("window"), wiring.whole("window"));
        this.window = wiring.whole("window");
        this.ranking = new Ranking(wiring, wiring.use("atr(" + wiring.whole("length") + ")"), window, at);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return 100 * ranking.update(count(row), frame, row) / (window - 1);
    }
}
