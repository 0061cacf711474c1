package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * DeMark's DeMarker, 0–1: how far the highs have risen from bar to bar over that and how far the lows have fallen,
 * summed over n bars; the first result is that of bar n + 1. Null when neither has moved outwards. Source: T. DeMark,
 * The New Science of Technical Analysis, 1994.
 */
public final class DeMarker extends Kernel {

    /** {@code dem(14)}. */
    public static final KernelType TYPE = KernelType.of("dem", DeMarker::new, length("length", 14, 1));

    private final int length;
    private final Window high;
    private final Window low;

    private DeMarker(Wiring wiring) {
        super(wiring, 0, wiring.whole("length") + 1);
        this.length = wiring.whole("length");
        this.high = wiring.window(wiring.use("high"), length + 1);
        this.low = wiring.window(wiring.use("low"), length + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) <= length) {
            return Double.NaN;
        }
        double risen = 0;
        double fallen = 0;
        for (int age = 0; age < length; age++) {
            risen += Math.max(0, high.get(row, age) - high.get(row, age + 1));
            fallen += Math.max(0, low.get(row, age + 1) - low.get(row, age));
        }
        return risen / (risen + fallen);
    }
}
