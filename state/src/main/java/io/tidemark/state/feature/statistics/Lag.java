package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/** The value so many values ago; first at value n + 1. */
public final class Lag extends Kernel {

    /** {@code lag(close,1)}. */
    public static final KernelType TYPE = KernelType.of("lag", Lag::new, source(Column.CLOSE), length("length", 1, 1));

    private final int length;
    private final Window window;

    private Lag(Wiring wiring) {
        super(wiring, 0, wiring.whole("length") + 1);
        this.length = wiring.whole("length");
        this.window = wiring.window(wiring.source("source"), length + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return isReady(row) ? window.get(row, length) : Double.NaN;
    }
}
