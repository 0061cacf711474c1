package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Arnaud Legoux moving average: Gaussian weights of width n ÷ sigma around the value at offset·(n − 1), counted from
 * the oldest; some round that down ({@code peak=floor}). First value at value n. Source: A. Legoux and D.
 * Kouzis-Loukas, 2009.
 */
public final class Alma {

    /** {@code alma(close,9,0.85,6,peak=exact)}. */
    public static final KernelType TYPE = KernelType.of(
            "alma",
            Alma::kernel,
            source(Column.CLOSE),
            length("length", 9, 1),
            number("offset", 0.85, 0),
            number("sigma", 6, 0.1),
            choice("peak", "exact", "floor"));

    private Alma() {}

    private static Kernel kernel(Wiring wiring) {
        double[] weights = new double[wiring.whole("length")];
        double oldest = weights.length - 1.0;
        double peak = wiring.number("offset") * oldest;
        if (wiring.choice("peak").equals("floor")) {
            peak = Math.floor(peak);
        }
        double width = weights.length / wiring.number("sigma");
        for (int age = 0; age < weights.length; age++) {
            double distance = (oldest - age - peak) / width;
            weights[age] = StrictMath.exp(-distance * distance / 2);
        }
        return new WeightedAverage(wiring, weights);
    }
}
