package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Zero-lag exponential moving average: the EMA of 2x − x(lag), lag = ⌊(n − 1) ÷ 2⌋, seeded with the mean of its first n
 * values; first value at value n + lag. Source: J. Ehlers and R. Way, 2010.
 */
public final class Zlema extends Kernel {

    /** {@code zlema(close,20)}. */
    public static final KernelType TYPE =
            KernelType.of("zlema", Zlema::new, source(Column.CLOSE), length("length", 20, 2));

    private final int in;
    private final int length;
    private final int lag;
    private final Window window;
    private final double alpha;

    private Zlema(Wiring wiring) {
        super(wiring, 1, wiring.whole("length") + lag(wiring));
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.lag = lag(wiring);
        this.window = wiring.window(in, lag + 1);
        this.alpha = 2.0 / (length + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double count = count(row) - lag;
        if (count < 1) {
            return Double.NaN;
        }
        double value = 2 * frame[in] - window.get(row, lag);
        if (count > length) {
            row[at] += (value - row[at]) * alpha;
        } else {
            // Until the seed is complete the memory holds the sum.
            row[at] += value;
            if (count == length) {
                row[at] /= length;
            }
        }
        return row[at];
    }

    private static int lag(Wiring wiring) {
        return (wiring.whole("length") - 1) / 2;
    }
}
