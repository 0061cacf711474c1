package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.SortedWindow;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Where the ATR stands among its last n values, itself included: 0 the least, 100 the greatest, equals in the middle of
 * their places (50 when all are equal). The first value is that of the n-th ATR.
 */
public final class AtrPercentile extends Kernel {

    /** {@code atr_percentile(14,252)}. */
    public static final KernelType TYPE =
            KernelType.of("atr_percentile", AtrPercentile::new, length("length", 14, 2), length("window", 252, 2));

    private final int atr;
    private final int window;
    private final SortedWindow sorted;

    private AtrPercentile(Wiring wiring) {
        super(wiring, wiring.whole("window"), wiring.whole("window"));
        this.window = wiring.whole("window");
        this.atr = wiring.use("atr(" + wiring.whole("length") + ")");
        this.sorted = new SortedWindow(wiring, atr, window, at);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!sorted.update(count(row), frame, row)) {
            return Double.NaN;
        }
        return 100 * sorted.rank(row, frame[atr]) / (window - 1);
    }
}
