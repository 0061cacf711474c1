package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Sine-weighted moving average: the weight of value i of n is sin(πi ÷ (n + 1)); first value at value n. Source:
 * pandas-ta (sinwma).
 */
public final class SineWma {

    /** {@code sinwma(close,14)}. */
    public static final KernelType TYPE =
            KernelType.of("sinwma", SineWma::kernel, source(Column.CLOSE), length("length", 14, 1));

    private SineWma() {}

    private static Kernel kernel(Wiring wiring) {
        double[] weights = new double[wiring.whole("length")];
        for (int age = 0; age < weights.length; age++) {
            weights[age] = StrictMath.sin(Math.PI * (age + 1) / (weights.length + 1));
        }
        return new WeightedAverage(wiring, weights);
    }
}
