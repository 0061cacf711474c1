package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Ulcer index: the root mean square, over n values, of the drawdown in percent from the greatest value since the window
 * began (Skender). The first value is that of the n-th; null where that maximum is 0. Source: P. Martin, 1987; Skender.
 */
public final class Ulcer extends Kernel {

    /** {@code ulcer(close,14)}. */
    public static final KernelType TYPE =
            KernelType.of("ulcer", Ulcer::new, source(Column.CLOSE), length("length", 14, 2));

    private final int length;
    private final Window window;

    private Ulcer(Wiring wiring) {
        super(wiring, 0, wiring.whole("length"));
        this.length = wiring.whole("length");
        this.window = wiring.window(wiring.source("source"), length);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        double maximum = window.get(row, length - 1);
        double squares = 0;
        for (int age = length - 2; age >= 0; age--) {
            double value = window.get(row, age);
            maximum = Math.max(maximum, value);
            double drawdown = 100 * (value - maximum) / maximum;
            squares += drawdown * drawdown;
        }
        return StrictMath.sqrt(squares / length);
    }
}
