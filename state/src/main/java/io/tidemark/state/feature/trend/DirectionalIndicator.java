package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Wilder's directional indicator, 0–100: directional movement in per cent of the true range, both as running sums; the
 * first result is that of bar n + 1. 0 when nothing ranged, as in TA-Lib. Source: J. W. Wilder, New Concepts in
 * Technical Trading Systems, 1978; TA-Lib 0.4.
 */
public final class DirectionalIndicator extends Kernel {

    /** {@code plus_di(14,seed=talib)}: of upward movement. */
    public static final KernelType PLUS = type("plus_di", "plus_dm");

    /** {@code minus_di(14,seed=talib)}: of downward movement. */
    public static final KernelType MINUS = type("minus_di", "minus_dm");

    private final int movement;
    private final int range;

    private DirectionalIndicator(Wiring wiring, String movement) {
        super(wiring, 0, warmUp(wiring));
        String rest = wiring.whole("length") + ",seed=" + wiring.choice("seed") + ")";
        this.movement = wiring.use(movement + "(" + rest);
        this.range = wiring.use("wilder_sum(tr," + rest);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return frame[range] == 0 ? 0 : 100 * (frame[movement] / frame[range]);
    }

    private static KernelType type(String name, String movement) {
        return KernelType.of(
                name,
                wiring -> new DirectionalIndicator(wiring, movement),
                length("length", 14, 1),
                choice("seed", "talib", "wilder"));
    }

    /** TA-Lib's short seed is no result yet. */
    private static int warmUp(Wiring wiring) {
        return wiring.whole("length") > 1 && wiring.choice("seed").equals("talib") ? 2 : 1;
    }
}
