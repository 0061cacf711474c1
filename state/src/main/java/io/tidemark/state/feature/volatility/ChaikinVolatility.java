package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Chaikin volatility: by how many percent the EMA of high − low differs from what it was m bars ago. The first value is
 * at bar n + m; null where it was 0. Source: M. Chaikin.
 */
public final class ChaikinVolatility extends Kernel {

    /** {@code chaikin_volatility(10,10)}. */
    public static final KernelType TYPE = KernelType.of(
            "chaikin_volatility", ChaikinVolatility::new, length("length", 10, 2), length("change", 10, 1));

    private final int ema;
    private final int change;
    private final Window window;

    private ChaikinVolatility(Wiring wiring) {
        super(wiring, 0, wiring.whole("change") + 1);
        this.ema = wiring.use("ema(bar_range," + wiring.whole("length") + ")");
        this.change = wiring.whole("change");
        this.window = wiring.window(ema, change + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        double before = window.get(row, change);
        return 100 * (frame[ema] - before) / before;
    }
}
