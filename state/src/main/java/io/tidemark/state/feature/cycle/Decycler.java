package io.tidemark.state.feature.cycle;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Ehlers's simple decycler: the source without its one-pole high pass of n, which leaves the trend with little lag. It
 * starts from the first value; first result at value n. Source: J. Ehlers, 2015.
 */
public final class Decycler extends Kernel {

    /** {@code decycler(close,60)}. */
    public static final KernelType TYPE =
            KernelType.of("decycler", Decycler::new, source(Column.CLOSE), length("length", 60, 5));

    private static final int VALUE = 0;
    private static final int LAST = 1;

    private final int in;
    private final double alpha;

    private Decycler(Wiring wiring) {
        super(wiring, 2, wiring.whole("length"));
        this.in = wiring.source("source");
        double angle = 2 * Math.PI / wiring.whole("length");
        this.alpha = (StrictMath.cos(angle) + StrictMath.sin(angle) - 1) / StrictMath.cos(angle);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        if (count(row) == 1) {
            row[at + VALUE] = value;
            row[at + LAST] = value;
        }
        row[at + LAST] += alpha * ((value + row[at + VALUE]) / 2 - row[at + LAST]);
        row[at + VALUE] = value;
        return row[at + LAST];
    }
}
