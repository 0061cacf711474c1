package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Moments;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Hurst exponent of the last n values: the slope of ln of the standard deviation of the changes over a lag on ln of the
 * lag, for lags from 2 on. 0.5 for a random walk, more for trends, less for mean reversion; null where a lag's changes
 * are all equal. First value at value n; O(lags) a bar. Source: H. Hurst, 1951; by the scaling of changes with their
 * lag, as T. Di Matteo and others, 2003.
 */
public final class Hurst extends Kernel {

    /** {@code hurst(close,252,20)}. */
    public static final KernelType TYPE = KernelType.of(
            "hurst", Hurst::new, source(Column.CLOSE), length("length", 252, 6), length("max_lag", 20, 3));

    private static final int SHORTEST = 2;

    private final Moments[] moments;
    private final double[] weights;

    private Hurst(Wiring wiring) {
        super(wiring, Moments.SIZE * lags(wiring), wiring.whole("length"));
        int in = wiring.source("source");
        int length = wiring.whole("length");
        this.moments = new Moments[lags(wiring)];
        for (int i = 0; i < moments.length; i++) {
            int lag = SHORTEST + i;
            moments[i] = Moments.ofChanges(wiring, in, length - lag, lag, at + i * Moments.SIZE);
        }
        this.weights = slopeWeights(moments.length);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double slope = 0;
        for (int i = 0; i < moments.length; i++) {
            if (moments[i].update(count(row), frame, row)) {
                slope += weights[i] * (StrictMath.log(moments[i].variance(row)) / 2);
            }
        }
        return slope;
    }

    /** Of ln of the deviations, for their slope on ln of the lags. */
    private static double[] slopeWeights(int lags) {
        double mean = 0;
        for (int i = 0; i < lags; i++) {
            mean += StrictMath.log(SHORTEST + i) / lags;
        }
        double squares = 0;
        double[] weights = new double[lags];
        for (int i = 0; i < lags; i++) {
            weights[i] = StrictMath.log(SHORTEST + i) - mean;
            squares += weights[i] * weights[i];
        }
        for (int i = 0; i < lags; i++) {
            weights[i] /= squares;
        }
        return weights;
    }

    /** The longest lag leaves two changes at least. */
    private static int lags(Wiring wiring) {
        return Math.min(wiring.whole("max_lag"), wiring.whole("length") - 2) - SHORTEST + 1;
    }
}
