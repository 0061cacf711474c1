package io.tidemark.state.feature.cycle;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Ehlers's super smoother: a two-pole Butterworth filter of the mean of the last two values, that passes periods longer
 * than n. It starts from the first value; first result at value n. Source: J. Ehlers, Cycle Analytics for Traders,
 * 2013.
 */
public final class SuperSmoother extends Kernel {

    /** {@code super_smoother(close,10)}. */
    public static final KernelType TYPE =
            KernelType.of("super_smoother", SuperSmoother::new, source(Column.CLOSE), length("length", 10, 2));

    private static final int VALUE = 0;
    private static final int LAST = 1;
    private static final int BEFORE = 2;
    private static final int SIZE = 3;

    private final int in;
    private final double first;
    private final double second;

    private SuperSmoother(Wiring wiring) {
        super(wiring, SIZE, wiring.whole("length"));
        this.in = wiring.source("source");
        double angle = StrictMath.sqrt(2) * Math.PI / wiring.whole("length");
        double decay = StrictMath.exp(-angle);
        this.first = 2 * decay * StrictMath.cos(angle);
        this.second = -decay * decay;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        if (count(row) == 1) {
            row[at + VALUE] = value;
            row[at + LAST] = value;
            row[at + BEFORE] = value;
        }
        double smooth = (1 - first - second) * (value + row[at + VALUE]) / 2
                + first * row[at + LAST]
                + second * row[at + BEFORE];
        row[at + VALUE] = value;
        row[at + BEFORE] = row[at + LAST];
        row[at + LAST] = smooth;
        return smooth;
    }
}
