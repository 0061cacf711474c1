package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Kaufman's efficiency ratio, 0–1: how far the last n changes came ÷ how far they went. 0 where nothing has moved;
 * first value at value n + 1; O(n) a bar. Source: P. Kaufman, Smarter Trading, 1995.
 */
public final class EfficiencyRatio extends Kernel {

    /** {@code efficiency_ratio(close,10)}. */
    public static final KernelType TYPE =
            KernelType.of("efficiency_ratio", EfficiencyRatio::new, source(Column.CLOSE), length("length", 10, 1));

    private final Efficiency efficiency;

    private EfficiencyRatio(Wiring wiring) {
        super(wiring, 0, wiring.whole("length") + 1);
        this.efficiency = new Efficiency(wiring, wiring.source("source"), wiring.whole("length"));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return isReady(row) ? efficiency.of(row, 0) : Double.NaN;
    }
}
