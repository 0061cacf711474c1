package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Wilder's directional movement index, 0–100: the difference of both directional indicators in per cent of their sum;
 * the first result is that of bar n + 1. Where both are 0 it stays what it was, as in TA-Lib. Source: J. W. Wilder, New
 * Concepts in Technical Trading Systems, 1978; TA-Lib 0.4.
 */
public final class Dx extends Kernel {

    /** {@code dx(14,seed=talib)}. */
    public static final KernelType TYPE =
            KernelType.of("dx", Dx::new, length("length", 14, 2), choice("seed", "talib", "wilder"));

    private final int plus;
    private final int minus;

    private Dx(Wiring wiring) {
        super(wiring, 1, 1);
        String arguments = "(" + wiring.whole("length") + ",seed=" + wiring.choice("seed") + ")";
        this.plus = wiring.use("plus_di" + arguments);
        this.minus = wiring.use("minus_di" + arguments);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double both = frame[plus] + frame[minus];
        if (both != 0) {
            row[at] = 100 * (Math.abs(frame[plus] - frame[minus]) / both);
        }
        return row[at];
    }
}
