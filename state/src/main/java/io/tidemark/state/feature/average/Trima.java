package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Triangular moving average: weights 1, 2, … up to the middle of the window and down again; the middle two are equal
 * where n is even. {@code swma} is that of four values, 1, 2, 2, 1, as in TradingView. First value at value n. Source:
 * TA-Lib 0.4; TradingView (ta.swma).
 */
public final class Trima {

    /** {@code trima(close,30)}: of n values. */
    public static final KernelType TYPE = KernelType.of(
            "trima", wiring -> kernel(wiring, wiring.whole("length")), source(Column.CLOSE), length("length", 30, 1));

    /** {@code swma(close)}: of four values. */
    public static final KernelType SYMMETRIC = KernelType.of("swma", wiring -> kernel(wiring, 4), source(Column.CLOSE));

    private Trima() {}

    private static Kernel kernel(Wiring wiring, int length) {
        double[] weights = new double[length];
        for (int age = 0; age < length; age++) {
            weights[age] = Math.min(age + 1, length - age);
        }
        return new WeightedAverage(wiring, weights);
    }
}
