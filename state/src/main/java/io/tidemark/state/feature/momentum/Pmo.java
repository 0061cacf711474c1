package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Swenlin's price momentum oscillator (DecisionPoint), without bounds: ten times the change over one value in per cent,
 * averaged twice with weights 2 ÷ n, each average seeded with the mean of its first n values; the first result is that
 * of value {@code first + second}. Source: C. Swenlin, DecisionPoint; Skender.
 */
public final class Pmo extends Kernel {

    /** {@code pmo(close,35,20)}: the line itself. */
    public static final KernelType TYPE =
            KernelType.of("pmo", Pmo::new, source(Column.CLOSE), length("first", 35, 2), length("second", 20, 2));

    /** {@code pmo_signal(close,35,20,10)}: the exponential average of the line, its signal. */
    public static final KernelType SIGNAL = KernelType.of(
            "pmo_signal",
            wiring -> Alias.of(
                    wiring,
                    "ema(pmo(" + wiring.expression("source") + "," + wiring.whole("first") + ","
                            + wiring.whole("second") + ")," + wiring.whole("signal") + ")"),
            source(Column.CLOSE),
            length("first", 35, 2),
            length("second", 20, 2),
            length("signal", 10, 2));

    private static final double SCALE = 10;

    private final int change;
    private final DoubleAverage average;

    private Pmo(Wiring wiring) {
        super(wiring, DoubleAverage.SIZE, wiring.whole("first") + wiring.whole("second") - 1);
        this.change = wiring.use("roc(" + wiring.expression("source") + ",1)");
        this.average = DoubleAverage.swift(at, wiring.whole("first"), wiring.whole("second"));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return average.update(count(row), SCALE * frame[change], row);
    }
}
