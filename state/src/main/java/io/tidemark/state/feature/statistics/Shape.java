package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Skewness and excess kurtosis of the last n values, estimated without bias for normal values (G₁ and G₂ of Joanes and
 * Gill, 1998; pandas, Excel). Null where nothing moves; first value at value n; O(n) a bar. Source: D. Joanes and C.
 * Gill, 1998.
 */
public final class Shape extends Kernel {

    /** {@code skew(close,30)}: the skewness. */
    public static final KernelType SKEW =
            KernelType.of("skew", wiring -> new Shape(wiring, false), source(Column.CLOSE), length("length", 30, 3));

    /** {@code kurtosis(close,30)}: the excess kurtosis. */
    public static final KernelType KURTOSIS =
            KernelType.of("kurtosis", wiring -> new Shape(wiring, true), source(Column.CLOSE), length("length", 30, 4));

    private final Sample sample;
    private final int n;
    private final boolean isKurtosis;

    private Shape(Wiring wiring, boolean isKurtosis) {
        super(wiring, 0, wiring.whole("length"));
        this.n = wiring.whole("length");
        this.sample = new Sample(wiring, wiring.source("source"), n);
        this.isKurtosis = isKurtosis;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) < n) {
            return Double.NaN;
        }
        double mean = sample.mean(row);
        double deviation = sample.deviation(row, mean);
        if (deviation == 0) {
            return Double.NaN;
        }
        double cubes = 0;
        double fourths = 0;
        for (int age = n - 1; age >= 0; age--) {
            double score = (sample.get(row, age) - mean) / deviation;
            double square = score * score;
            cubes += square * score;
            fourths += square * square;
        }
        return isKurtosis ? kurtosis(fourths / n) : skew(cubes / n);
    }

    private double skew(double third) {
        return Math.sqrt(n * (n - 1.0)) / (n - 2.0) * third;
    }

    private double kurtosis(double fourth) {
        return (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1.0) * fourth - 3 * (n - 1.0));
    }
}
