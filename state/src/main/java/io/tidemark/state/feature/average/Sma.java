package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.WindowSum;
import io.tidemark.state.feature.kernel.Wiring;

/** Simple moving average of the last n values. */
public final class Sma extends Kernel {

    /** {@code sma(close,20)}. */
    public static final KernelType TYPE = KernelType.of("sma", Sma::new, source(Column.CLOSE), length(1));

    private final int length;
    private final WindowSum sum;

    private Sma(Wiring wiring) {
        super(wiring, WindowSum.sizeOf(wiring.whole("length")), wiring.whole("length"));
        this.length = wiring.whole("length");
        this.sum = new WindowSum(wiring, wiring.source("source"), length, at);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return sum.update(count(row), frame, row) / length;
    }
}
