package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Hull moving average: WMA of √n values of 2·WMA(n ÷ 2) − WMA(n), lengths rounded down. All three together are one set
 * of weights. First value at value n + ⌊√n⌋ − 1. Source: A. Hull, 2005.
 */
public final class Hma {

    /** {@code hma(close,20)}. */
    public static final KernelType TYPE =
            KernelType.of("hma", Hma::kernel, source(Column.CLOSE), length("length", 20, 2));

    private Hma() {}

    private static Kernel kernel(Wiring wiring) {
        int length = wiring.whole("length");
        double[] quick = Wma.weights(length / 2);
        double[] slow = Wma.weights(length);
        double[] smooth = Wma.weights((int) StrictMath.sqrt(length));
        double[] weights = new double[length + smooth.length - 1];
        for (int delay = 0; delay < smooth.length; delay++) {
            double share = smooth[delay] / triangle(smooth.length);
            for (int age = 0; age < slow.length; age++) {
                weights[delay + age] -= share * slow[age] / triangle(slow.length);
            }
            for (int age = 0; age < quick.length; age++) {
                weights[delay + age] += share * 2 * quick[age] / triangle(quick.length);
            }
        }
        return new WeightedAverage(wiring, weights);
    }

    private static double triangle(int length) {
        return length * (length + 1.0) / 2;
    }
}
