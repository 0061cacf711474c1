package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.WeightedWindow;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.Arrays;

/**
 * Fractional difference of order d with a window of fixed width: Σ w(k)·x(k) with w(0) = 1 and w(k) = −w(k − 1)·(d − k
 * + 1) ÷ k, as far as |w| reaches the cut-off. The window is 282 values for the defaults; the first value is at its
 * last; O(window) a bar. Source: M. López de Prado, Advances in Financial Machine Learning, 2018, 5.5.
 */
public final class FractionalDifference extends Kernel {

    /** {@code fracdiff(close,0.4,1e-4)}. */
    public static final KernelType TYPE = KernelType.of(
            "fracdiff",
            FractionalDifference::new,
            source(Column.CLOSE),
            number("d", 0.4, 0),
            number("cutoff", 1e-4, 1e-6));

    private final WeightedWindow window;
    private final int length;

    private FractionalDifference(Wiring wiring) {
        super(wiring, 0, weights(wiring).length);
        double[] weights = weights(wiring);
        this.window = new WeightedWindow(wiring, wiring.source("source"), weights);
        this.length = weights.length;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return count(row) < length ? Double.NaN : window.sum(row);
    }

    private static double[] weights(Wiring wiring) {
        double d = wiring.number("d");
        double cutoff = wiring.number("cutoff");
        double[] weights = {1};
        double weight = -d;
        while (Math.abs(weight) >= cutoff) {
            int k = weights.length;
            weights = Arrays.copyOf(weights, k + 1);
            weights[k] = weight;
            weight *= (k - d) / (k + 1);
        }
        return weights;
    }
}
