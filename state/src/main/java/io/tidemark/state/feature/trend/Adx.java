package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.SeededAverage;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Wilder's average directional movement index, 0–100: his average of {@code dx}, first at bar 2 n. Source: J. W.
 * Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.4.
 */
public final class Adx extends Kernel {

    /** {@code adx(14,seed=talib)}. */
    public static final KernelType TYPE =
            KernelType.of("adx", Adx::new, length("length", 14, 2), choice("seed", "talib", "wilder"));

    private final int in;
    private final SeededAverage average;

    private Adx(Wiring wiring) {
        super(wiring, SeededAverage.SIZE, wiring.whole("length"));
        this.in = wiring.use("dx(" + wiring.whole("length") + ",seed=" + wiring.choice("seed") + ")");
        this.average = SeededAverage.wilder(at, wiring.whole("length"));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return average.update(count(row), frame[in], row);
    }
}
