package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Wilder's relative strength index, 0–100: gains and losses averaged by Wilder, seeded with the means of the first n
 * changes; the first result is that of value n + 1. 0 when nothing has moved at all, as in TA-Lib.
 */
public final class Rsi extends Kernel {

    /** {@code rsi(close,14)}. */
    public static final KernelType TYPE = KernelType.of("rsi", Rsi::new, source(Column.CLOSE), length(2));

    private static final int PREVIOUS = 0;
    private static final int GAIN = 1;
    private static final int LOSS = 2;

    private final int in;
    private final int length;
    private final double alpha;

    private Rsi(Wiring wiring) {
        super(wiring, 3, wiring.whole("length") + 1);
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.alpha = 1.0 / length;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        double change = value - row[at + PREVIOUS];
        row[at + PREVIOUS] = value;
        double changes = count(row) - 1;
        if (changes == 0) {
            return Double.NaN;
        }
        average(row, at + GAIN, Math.max(change, 0), changes);
        average(row, at + LOSS, Math.max(-change, 0), changes);
        double both = row[at + GAIN] + row[at + LOSS];
        return both == 0 ? 0 : 100 * (row[at + GAIN] / both);
    }

    private void average(double[] row, int cell, double value, double changes) {
        if (changes > length) {
            row[cell] += (value - row[cell]) * alpha;
        } else {
            row[cell] += value;
            if (changes == length) {
                row[cell] /= length;
            }
        }
    }
}
