package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** Linearly weighted moving average: weights n, n − 1, …, 1 from the newest value to the oldest; first value at value n. */
public final class Wma {

    /** {@code wma(close,30)}. */
    public static final KernelType TYPE =
            KernelType.of("wma", Wma::kernel, source(Column.CLOSE), length("length", 30, 1));

    private Wma() {}

    private static Kernel kernel(Wiring wiring) {
        return new WeightedAverage(wiring, weights(wiring.whole("length")));
    }

    /** Of the newest value first. */
    static double[] weights(int length) {
        double[] weights = new double[length];
        for (int age = 0; age < length; age++) {
            weights[age] = length - age;
        }
        return weights;
    }
}
