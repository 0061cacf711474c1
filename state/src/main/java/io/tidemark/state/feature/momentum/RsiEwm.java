package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Relative strength index of exponentially weighted data frames: gains and losses averaged with α = 1 ÷ n, seeded with
 * the first change. The first result is that of value 2; null while nothing has moved. It meets {@code rsi} after some
 * ten lengths. Source: J. W. Wilder, New Concepts in Technical Trading Systems, 1978; averaged as exponentially
 * weighted data frames of pandas.
 */
public final class RsiEwm extends Kernel {

    /** {@code rsi_ewm(close,14)}. */
    public static final KernelType TYPE =
            KernelType.of("rsi_ewm", RsiEwm::new, source(Column.CLOSE), length("length", 14, 1));

    private static final int GAIN = 0;
    private static final int LOSS = 1;
    private static final int PREVIOUS = 2;

    private final int in;
    private final double alpha;

    private RsiEwm(Wiring wiring) {
        super(wiring, 3, 2);
        this.in = wiring.source("source");
        this.alpha = 1.0 / wiring.whole("length");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double change = frame[in] - row[at + PREVIOUS];
        row[at + PREVIOUS] = frame[in];
        if (count(row) == 1) {
            return Double.NaN;
        }
        double weight = count(row) == 2 ? 1 : alpha;
        row[at + GAIN] += (Math.max(change, 0) - row[at + GAIN]) * weight;
        row[at + LOSS] += (Math.max(-change, 0) - row[at + LOSS]) * weight;
        return 100 * (row[at + GAIN] / (row[at + GAIN] + row[at + LOSS]));
    }
}
