package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * How many values in a row have risen (positive) or fallen (negative); 0 after an unchanged one and at the first.
 * Source: Connors Research, 2012.
 */
public final class Streak extends Kernel {

    /** {@code streak(close)}. */
    public static final KernelType TYPE = KernelType.of("streak", Streak::new, source(Column.CLOSE));

    private static final int PREVIOUS = 0;
    private static final int STREAK = 1;

    private final int in;

    private Streak(Wiring wiring) {
        super(wiring, 2, 1);
        this.in = wiring.source("source");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double direction = count(row) == 1 ? 0 : Math.signum(frame[in] - row[at + PREVIOUS]);
        row[at + PREVIOUS] = frame[in];
        boolean goesOn = direction * row[at + STREAK] > 0;
        row[at + STREAK] = goesOn ? row[at + STREAK] + direction : direction;
        return row[at + STREAK];
    }
}
