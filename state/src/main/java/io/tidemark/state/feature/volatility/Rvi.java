package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Relative volatility index, 0–100: an RSI that weighs ups and downs by the population standard deviation over m values
 * in place of the change; Wilder's averages, seeded with plain means. The first value is that of value n + m − 1; null
 * when neither has moved. Source: D. Dorsey, 1993.
 */
public final class Rvi extends Kernel {

    /** {@code rvi(close,14,10)}. */
    public static final KernelType TYPE =
            KernelType.of("rvi", Rvi::new, source(Column.CLOSE), length("length", 14, 2), length("deviation", 10, 2));

    private static final int UP = 0;
    private static final int DOWN = 1;

    private final int length;
    private final int in;
    private final int deviation;
    private final Window window;

    private Rvi(Wiring wiring) {
        super(wiring, 2, wiring.whole("length"));
        this.length = wiring.whole("length");
        this.in = wiring.source("source");
        this.deviation = wiring.use("stddev(" + wiring.expression("source") + "," + wiring.whole("deviation") + ")");
        this.window = wiring.window(in, 2);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double change = frame[in] - window.get(row, 1);
        average(row, at + UP, change > 0 ? frame[deviation] : 0);
        average(row, at + DOWN, change < 0 ? frame[deviation] : 0);
        return 100 * row[at + UP] / (row[at + UP] + row[at + DOWN]);
    }

    private void average(double[] row, int cell, double value) {
        double count = count(row);
        if (count > length) {
            row[cell] += (value - row[cell]) / length;
        } else {
            row[cell] += value / length;
        }
    }
}
