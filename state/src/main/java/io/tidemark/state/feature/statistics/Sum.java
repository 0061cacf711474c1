package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.WindowSum;
import io.tidemark.state.feature.kernel.Wiring;

/** Sum of the last n values; first value at value n. */
public final class Sum extends Kernel {

    /** {@code sum(close,30)}. */
    public static final KernelType TYPE = KernelType.of("sum", Sum::new, source(Column.CLOSE), length("length", 30, 1));

    private final WindowSum sum;

    private Sum(Wiring wiring) {
        super(wiring, WindowSum.sizeOf(wiring.whole("length")), wiring.whole("length"));
        this.sum = new WindowSum(wiring, wiring.source("source"), wiring.whole("length"), at);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return sum.update(count(row), frame, row);
    }
}
