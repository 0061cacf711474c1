package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Simple moving average of the last n values. Short windows are summed afresh; long ones keep a running sum as a pair of
 * doubles, summed afresh every n values by the kernel's own counter, so that nothing that has left lingers.
 */
public final class Sma extends Kernel {

    /** {@code sma(close,20)}. */
    public static final KernelType TYPE = KernelType.of("sma", Sma::new, source(Column.CLOSE), length(1));

    private static final int SUMMED_AFRESH = 16;
    private static final int HIGH = 0;
    private static final int LOW = 1;

    private final int in;
    private final int length;
    private final Window window;

    private Sma(Wiring wiring) {
        super(wiring, wiring.whole("length") <= SUMMED_AFRESH ? 0 : 2, wiring.whole("length"));
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.window = wiring.window(in, length <= SUMMED_AFRESH ? length : length + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double count = count(row);
        if (count < length) {
            return Double.NaN;
        }
        if (length <= SUMMED_AFRESH) {
            return window.sum(row, length) / length;
        }
        if (count % length == 0) {
            row[at + HIGH] = 0;
            row[at + LOW] = 0;
            for (int age = length - 1; age >= 0; age--) {
                add(row, window.get(row, age));
            }
        } else {
            add(row, frame[in]);
            add(row, -window.get(row, length));
        }
        return (row[at + HIGH] + row[at + LOW]) / length;
    }

    /** Adds to the pair of doubles without losing the rounding error (Knuth's two-sum). */
    private void add(double[] row, double value) {
        double high = row[at + HIGH];
        double sum = high + value;
        double added = sum - high;
        row[at + LOW] += (high - (sum - added)) + (value - added);
        row[at + HIGH] = sum;
    }
}
