package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Momentum beside the squeeze, in price units: the end of the least-squares line through the last n distances of the
 * close from the mean of the channel's middle and the simple average. The first value is at bar 2n − 1. Source: J.
 * Carter, Mastering the Trade, 2005; the line is that of LazyBear, TradingView, 2014.
 */
public final class SqueezeMomentum extends Kernel {

    /** {@code squeeze_momentum(20)}: the line itself. */
    public static final KernelType TYPE =
            KernelType.of("squeeze_momentum", SqueezeMomentum::new, length("length", 20, 2));

    /**
     * {@code squeeze_distance(20)}: the distance of one bar, close − ½ (middle of the last n highs and lows + simple
     * average).
     */
    public static final KernelType DISTANCE =
            KernelType.of("squeeze_distance", SqueezeMomentum::distance, length("length", 20, 2));

    private final int length;
    private final Window window;

    private SqueezeMomentum(Wiring wiring) {
        super(wiring, 0, wiring.whole("length"));
        this.length = wiring.whole("length");
        this.window = wiring.window(wiring.use("squeeze_distance(" + length + ")"), length);
    }

    private static Kernel distance(Wiring wiring) {
        int middle = wiring.use("donchian_middle(" + wiring.whole("length") + ",current=included)");
        int average = wiring.use("sma(" + wiring.whole("length") + ")");
        int close = wiring.use("close");
        return Formula.of(wiring, frame -> frame[close] - (frame[middle] + frame[average]) / 2);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        // The end of a least-squares line is a weighted mean, 2 (2n − 1 − 3 age) ÷ n (n + 1).
        double sum = 0;
        for (int age = length - 1; age >= 0; age--) {
            sum += (2 * length - 1 - 3 * age) * window.get(row, age);
        }
        return 2 * sum / length / (length + 1.0);
    }
}
