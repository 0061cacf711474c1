package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Moments;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Standard score: how many standard deviations of the last n values, this one included, the value is off their mean. Null where
 * nothing moves; first value at value n.
 */
public final class ZScore extends Kernel {

    /** {@code zscore(close,252,of=sample)}. */
    public static final KernelType TYPE = KernelType.of(
            "zscore",
            ZScore::new,
            source(Column.CLOSE),
            length("length", 252, 2),
            choice("of", "sample", "population"));

    private final int in;
    private final Moments moments;
    private final boolean isSample;

    private ZScore(Wiring wiring) {
        super(wiring, Moments.SIZE, wiring.whole("length"));
        this.in = wiring.source("source");
        this.moments = new Moments(wiring, in, wiring.whole("length"), at);
        this.isSample = wiring.choice("of").equals("sample");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!moments.update(count(row), frame, row)) {
            return Double.NaN;
        }
        double variance = isSample ? moments.sampleVariance(row) : moments.variance(row);
        return variance == 0 ? Double.NaN : (frame[in] - moments.mean(row)) / Math.sqrt(variance);
    }
}
