package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Blau's true strength index, −100 to 100: the changes, averaged exponentially twice, over their magnitudes, averaged
 * likewise; every average is seeded with the mean of its first n values, so the first result is that of value
 * {@code long + short}. Null when nothing has moved. Source: W. Blau, 1991.
 */
public final class Tsi extends Kernel {

    /** {@code tsi(close,25,13)}: the index itself. */
    public static final KernelType TYPE =
            KernelType.of("tsi", Tsi::new, source(Column.CLOSE), length("long", 25, 2), length("short", 13, 2));

    /** {@code tsi_signal(close,25,13,7)}: the exponential average of the index, its signal. */
    public static final KernelType SIGNAL = KernelType.of(
            "tsi_signal",
            wiring -> Alias.of(
                    wiring,
                    "ema(tsi(" + wiring.expression("source") + "," + wiring.whole("long") + "," + wiring.whole("short")
                            + ")," + wiring.whole("signal") + ")"),
            source(Column.CLOSE),
            length("long", 25, 2),
            length("short", 13, 2),
            length("signal", 7, 2));

    private final int in;
    private final DoubleAverage changes;
    private final DoubleAverage magnitudes;

    private Tsi(Wiring wiring) {
        super(wiring, 1 + 2 * DoubleAverage.SIZE, wiring.whole("long") + wiring.whole("short"));
        this.in = wiring.source("source");
        int first = wiring.whole("long");
        int second = wiring.whole("short");
        this.changes = DoubleAverage.exponential(at + 1, first, second);
        this.magnitudes = DoubleAverage.exponential(at + 1 + DoubleAverage.SIZE, first, second);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double change = frame[in] - row[at];
        row[at] = frame[in];
        double count = count(row) - 1;
        return count == 0
                ? Double.NaN
                : 100 * (changes.update(count, change, row) / magnitudes.update(count, Math.abs(change), row));
    }
}
