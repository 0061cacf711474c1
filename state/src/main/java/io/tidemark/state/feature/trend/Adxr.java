package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Wilder's directional movement rating, 0–100: the mean of {@code adx} now and n − 1 bars before (TA-Lib), or n bars
 * before as he wrote ({@code seed=wilder}); the first result is that of bar 3 n − 1 or 3 n. Source: J. W. Wilder, New
 * Concepts in Technical Trading Systems, 1978; TA-Lib 0.4.
 */
public final class Adxr extends Kernel {

    /** {@code adxr(14,seed=talib)}. */
    public static final KernelType TYPE =
            KernelType.of("adxr", Adxr::new, length("length", 14, 2), choice("seed", "talib", "wilder"));

    private final int in;
    private final int lag;
    private final Window window;

    private Adxr(Wiring wiring) {
        super(wiring, 0, lag(wiring) + 1);
        this.in = wiring.use("adx(" + wiring.whole("length") + ",seed=" + wiring.choice("seed") + ")");
        this.lag = lag(wiring);
        this.window = wiring.window(in, lag + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return (frame[in] + window.get(row, lag)) / 2;
    }

    private static int lag(Wiring wiring) {
        return wiring.choice("seed").equals("talib") ? wiring.whole("length") - 1 : wiring.whole("length");
    }
}
