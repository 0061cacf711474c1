package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Mean absolute percentage error of the last n values against their mean, as a share: Σ |x − mean| ÷ |x| ÷ n (Skender).
 * Null where one of them is 0; first value at value n; O(n) a bar. Source: Skender (SMA analysis).
 */
public final class RelativeDeviation extends Kernel {

    /** {@code mape(close,20)}. */
    public static final KernelType TYPE =
            KernelType.of("mape", RelativeDeviation::new, source(Column.CLOSE), length("length", 20, 1));

    private final int length;
    private final Sample sample;

    private RelativeDeviation(Wiring wiring) {
        super(wiring, 0, wiring.whole("length"));
        this.length = wiring.whole("length");
        this.sample = new Sample(wiring, wiring.source("source"), length);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        double mean = sample.mean(row);
        double shares = 0;
        for (int age = length - 1; age >= 0; age--) {
            shares += Math.abs((sample.get(row, age) - mean) / sample.get(row, age));
        }
        return shares / length;
    }
}
