package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Botes and Siepman's vortex indicator, around 1: the ways from each low to the next high (or from each high to the
 * next low) over the true ranges, summed over n bars; the first result is that of bar n + 1. Null when nothing ranged.
 * Source: E. Botes and D. Siepman, 2010.
 */
public final class Vortex extends Kernel {

    /** {@code vortex_plus(14)}: the rising line, from lows to highs. */
    public static final KernelType PLUS =
            KernelType.of("vortex_plus", wiring -> new Vortex(wiring, true), length("length", 14, 1));

    /** {@code vortex_minus(14)}: the falling line, from highs to lows. */
    public static final KernelType MINUS =
            KernelType.of("vortex_minus", wiring -> new Vortex(wiring, false), length("length", 14, 1));

    private final int length;
    private final Window high;
    private final Window low;
    private final Window close;
    private final Window from;
    private final Window to;

    private Vortex(Wiring wiring, boolean plus) {
        super(wiring, 0, wiring.whole("length") + 1);
        this.length = wiring.whole("length");
        this.high = wiring.window(wiring.use("high"), length + 1);
        this.low = wiring.window(wiring.use("low"), length + 1);
        this.close = wiring.window(wiring.use("close"), length + 1);
        this.from = plus ? low : high;
        this.to = plus ? high : low;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) <= length) {
            return Double.NaN;
        }
        double movement = 0;
        double range = 0;
        for (int age = 0; age < length; age++) {
            double previousClose = close.get(row, age + 1);
            movement += Math.abs(to.get(row, age) - from.get(row, age + 1));
            range += Math.max(high.get(row, age), previousClose) - Math.min(low.get(row, age), previousClose);
        }
        return movement / range;
    }
}
