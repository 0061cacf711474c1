package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Chande's momentum oscillator as he defined it, −100 to 100: the last n changes, summed, over the sum of their
 * magnitudes; the first result is that of value n + 1. Null when nothing has moved. Source: T. Chande and S. Kroll, The
 * New Technical Trader, 1994.
 */
public final class CmoSum extends Kernel {

    /** {@code cmo_sum(close,14)}. */
    public static final KernelType TYPE =
            KernelType.of("cmo_sum", CmoSum::new, source(Column.CLOSE), length("length", 14, 1));

    private final int length;
    private final Window window;

    private CmoSum(Wiring wiring) {
        super(wiring, 0, wiring.whole("length") + 1);
        this.length = wiring.whole("length");
        this.window = wiring.window(wiring.source("source"), length + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) <= length) {
            return Double.NaN;
        }
        double way = 0;
        for (int age = 0; age < length; age++) {
            way += Math.abs(window.get(row, age) - window.get(row, age + 1));
        }
        // The changes themselves add up to the difference of the ends.
        return 100 * ((window.get(row, 0) - window.get(row, length)) / way);
    }
}
