package io.tidemark.state.feature.average;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.WeightedWindow;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.stream.DoubleStream;

/** An average with a fixed weight for each age: WMA, TRIMA, HMA, ALMA and others differ in nothing but their weights. */
final class WeightedAverage extends Kernel {

    private final WeightedWindow window;
    private final int length;
    private final double total;

    /** Over the source, with weights of any sum but 0; that of the newest value is the first. */
    WeightedAverage(Wiring wiring, double[] weights) {
        super(wiring, 0, weights.length);
        this.window = new WeightedWindow(wiring, wiring.source("source"), weights);
        this.length = weights.length;
        this.total = DoubleStream.of(weights).sum();
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return count(row) < length ? Double.NaN : window.sum(row) / total;
    }
}
