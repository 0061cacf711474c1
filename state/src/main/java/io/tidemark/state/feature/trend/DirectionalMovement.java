package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Wilder's directional movement, in price units: how far the bar reaches beyond the one before on the side on which it
 * reaches further, as a running sum over n bars; length 1 is the movement of the bar alone. The first result is that of
 * bar n ({@code seed=talib}) or n + 1 ({@code seed=wilder}), at least 2. Source: J. W. Wilder, New Concepts in
 * Technical Trading Systems, 1978; TA-Lib 0.4.
 */
public final class DirectionalMovement extends Kernel {

    /** {@code plus_dm(14,seed=talib)}: upwards. */
    public static final KernelType PLUS = type("plus_dm", true);

    /** {@code minus_dm(14,seed=talib)}: downwards. */
    public static final KernelType MINUS = type("minus_dm", false);

    private static final int HIGH = 0;
    private static final int LOW = 1;

    private final int high;
    private final int low;
    private final boolean plus;

    private DirectionalMovement(Wiring wiring, boolean plus) {
        super(wiring, 2, 2);
        this.high = wiring.use("high");
        this.low = wiring.use("low");
        this.plus = plus;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double up = frame[high] - row[at + HIGH];
        double down = row[at + LOW] - frame[low];
        row[at + HIGH] = frame[high];
        row[at + LOW] = frame[low];
        double movement = plus ? up : down;
        return movement > 0 && movement > (plus ? down : up) ? movement : 0;
    }

    private static KernelType type(String name, boolean plus) {
        return KernelType.of(
                name, wiring -> kernel(wiring, name, plus), length("length", 14, 1), choice("seed", "talib", "wilder"));
    }

    private static Kernel kernel(Wiring wiring, String name, boolean plus) {
        return wiring.whole("length") == 1
                ? new DirectionalMovement(wiring, plus)
                : Alias.of(
                        wiring,
                        "wilder_sum(" + name + "(1)," + wiring.whole("length") + ",seed=" + wiring.choice("seed")
                                + ")");
    }
}
