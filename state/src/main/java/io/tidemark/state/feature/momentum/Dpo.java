package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.WindowSum;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The detrended price oscillator, in units of the source: the value n ÷ 2 + 1 values before minus the simple average of
 * the last n, which is centred near it. Source: Skender (DPO).
 */
public final class Dpo extends Kernel {

    /** {@code dpo(close,20)}. */
    public static final KernelType TYPE = KernelType.of("dpo", Dpo::new, source(Column.CLOSE), length("length", 20, 1));

    private final int length;
    private final int lag;
    private final Window window;
    private final WindowSum sum;

    private Dpo(Wiring wiring) {
        super(wiring, WindowSum.sizeOf(wiring.whole("length")), Math.max(wiring.whole("length"), lag(wiring) + 1));
        int in = wiring.source("source");
        this.length = wiring.whole("length");
        this.lag = lag(wiring);
        this.window = wiring.window(in, lag + 1);
        this.sum = new WindowSum(wiring, in, length, at);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return window.get(row, lag) - sum.update(count(row), frame, row) / length;
    }

    private static int lag(Wiring wiring) {
        return wiring.whole("length") / 2 + 1;
    }
}
