package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Exponential moving average, α = 2 ÷ (n + 1). Seed {@code sma}: the mean of the first n values is the first result
 * (TA-Lib, TradingView); seed {@code first}: the first value is (pandas {@code adjust=False}). Source: R. Brown,
 * exponential smoothing, 1956; seeds of TA-Lib and pandas.
 */
public final class Ema extends Kernel {

    /** {@code ema(close,21,seed=sma)}. */
    public static final KernelType TYPE =
            KernelType.of("ema", Ema::new, source(Column.CLOSE), length(2), choice("seed", "sma", "first"));

    private final int in;
    private final int seedLength;
    private final double alpha;

    private Ema(Wiring wiring) {
        super(wiring, 1, seedLength(wiring));
        this.in = wiring.source("source");
        this.seedLength = seedLength(wiring);
        this.alpha = 2.0 / (wiring.whole("length") + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        double count = count(row);
        if (count > seedLength) {
            row[at] += (value - row[at]) * alpha;
        } else {
            // Until the seed is complete the memory holds the sum.
            row[at] += value;
            if (count == seedLength) {
                row[at] /= seedLength;
            }
        }
        return row[at];
    }

    private static int seedLength(Wiring wiring) {
        return wiring.choice("seed").equals("sma") ? wiring.whole("length") : 1;
    }
}
