package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Coefficient of determination of the least-squares line through the last n values, 0–1: the share of their variance
 * that the line explains. Null where nothing moves; first value at value n; O(n) a bar. Source: Skender (slope).
 */
public final class RSquared extends Kernel {

    /** {@code r_squared(close,14)}. */
    public static final KernelType TYPE =
            KernelType.of("r_squared", RSquared::new, source(Column.CLOSE), length("length", 14, 2));

    private final int length;
    private final Sample sample;

    private RSquared(Wiring wiring) {
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
        double middle = (length - 1) / 2.0;
        double products = 0;
        double squares = 0;
        double times = 0;
        for (int age = length - 1; age >= 0; age--) {
            double distance = sample.get(row, age) - mean;
            products += (middle - age) * distance;
            squares += distance * distance;
            times += (middle - age) * (middle - age);
        }
        return Math.min(1, products / squares * (products / times));
    }
}
