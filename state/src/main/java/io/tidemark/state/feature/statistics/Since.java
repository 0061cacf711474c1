package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** A source from its n-th value on: what remembers all that it has taken begins there, {@code ema(since(close,15),12)} at bar 26. */
public final class Since extends Kernel {

    /** {@code since(close,2)}. */
    public static final KernelType TYPE =
            KernelType.of("since", Since::new, source(Column.CLOSE), length("first", 2, 1));

    private final int in;

    private Since(Wiring wiring) {
        super(wiring, 0, wiring.whole("first"));
        this.in = wiring.source("source");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return frame[in];
    }
}
