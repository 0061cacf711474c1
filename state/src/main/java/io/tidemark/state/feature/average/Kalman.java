package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Kalman filter of a level that walks at random: k = p ÷ (p + 1), x += k (v − x), p = (1 − k) p + q, with q the
 * variance of the level's steps ÷ that of the noise: the less, the smoother. Its gain ends at a constant; it starts at
 * the first value with p = 1. Source: R. Kalman, 1960.
 */
public final class Kalman extends Kernel {

    /** {@code kalman(close,0.01)}. */
    public static final KernelType TYPE =
            KernelType.of("kalman", Kalman::new, source(Column.CLOSE), number("q", 0.01, 1e-9));

    private static final int LEVEL = 0;
    private static final int VARIANCE = 1;

    private final int in;
    private final double q;

    private Kalman(Wiring wiring) {
        super(wiring, 2, 1);
        this.in = wiring.source("source");
        this.q = wiring.number("q");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        if (count(row) == 1) {
            row[at + LEVEL] = value;
            row[at + VARIANCE] = 1;
            return value;
        }
        double predicted = row[at + VARIANCE] + q;
        double gain = predicted / (predicted + 1);
        row[at + LEVEL] += gain * (value - row[at + LEVEL]);
        row[at + VARIANCE] = gain;
        return row[at + LEVEL];
    }
}
