package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Aroon in which of equal extremes the earliest counts (Skender); {@code aroon_up} and its sisters count the latest.
 * Else the same; O(n) a bar. Source: T. Chande, 1995; Skender.
 */
public final class AroonEarliest extends Kernel {

    /** {@code aroon_up_earliest(14)}: of the highest high. */
    public static final KernelType UP =
            KernelType.of("aroon_up_earliest", wiring -> new AroonEarliest(wiring, true), length("length", 14, 1));

    /** {@code aroon_down_earliest(14)}: of the lowest low. */
    public static final KernelType DOWN =
            KernelType.of("aroon_down_earliest", wiring -> new AroonEarliest(wiring, false), length("length", 14, 1));

    private final int length;
    private final double sign;
    private final Window window;

    private AroonEarliest(Wiring wiring, boolean up) {
        super(wiring, 0, wiring.whole("length") + 1);
        this.length = wiring.whole("length");
        this.sign = up ? 1 : -1;
        this.window = wiring.window(wiring.use(up ? "high" : "low"), length + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        int earliest = length;
        for (int age = length - 1; age >= 0; age--) {
            if (sign * window.get(row, age) > sign * window.get(row, earliest)) {
                earliest = age;
            }
        }
        return 100.0 * (length - earliest) / length;
    }
}
