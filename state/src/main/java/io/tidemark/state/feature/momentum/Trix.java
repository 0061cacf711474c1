package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.SeededAverage;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Hutson's TRIX: the change of a threefold exponential average over one bar, in per cent. Each average is seeded with
 * the mean of its own first n values, so that the first result is that of value 3 n − 1 ({@code seed=each}, TA-Lib), or
 * all three with that of the source, and it is that of value n + 1 ({@code seed=shared}, Skender); in time both are the
 * same. Source: J. Hutson, 1983; TA-Lib 0.4.
 */
public final class Trix extends Kernel {

    /** {@code trix(close,30,seed=each)}. */
    public static final KernelType TYPE = KernelType.of(
            "trix", Trix::kernel, source(Column.CLOSE), length("length", 30, 2), choice("seed", "each", "shared"));

    private static final int FOLDS = 3;

    private final int in;
    private final int length;
    private final double alpha;
    private final SeededAverage first;

    private Trix(Wiring wiring) {
        super(wiring, FOLDS, wiring.whole("length") + 1);
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.alpha = 2.0 / (length + 1);
        this.first = SeededAverage.exponential(at, length);
    }

    private static Kernel kernel(Wiring wiring) {
        if (wiring.choice("seed").equals("shared")) {
            return new Trix(wiring);
        }
        String average = wiring.expression("source");
        for (int fold = 0; fold < FOLDS; fold++) {
            average = "ema(" + average + "," + wiring.whole("length") + ")";
        }
        return Alias.of(wiring, "roc(" + average + ",1)");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double average = first.update(count(row), frame[in], row);
        double before = row[at + FOLDS - 1];
        for (int fold = 1; fold < FOLDS; fold++) {
            if (count(row) > length) {
                row[at + fold] += (average - row[at + fold]) * alpha;
            } else if (count(row) == length) {
                row[at + fold] = average;
            }
            average = row[at + fold];
        }
        return (average - before) / before * 100;
    }
}
