package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.cycle.HilbertCycle;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * MESA adaptive moving average: an EMA whose α is the fast limit ÷ the degrees that the phase of the dominant cycle
 * went on, no less than the slow limit. {@code fama} follows it with half that α. Both start from 0 at value 13, as in
 * TA-Lib; first value at value 33. Source: J. Ehlers, MESA Adaptive Moving Averages, 2001; TA-Lib 0.4.
 */
public final class Mama extends Kernel {

    private static final int MAMA = 0;
    private static final int FAMA = 1;

    /** {@code mama(close,0.5,0.05)}: the adaptive average. */
    public static final KernelType TYPE = type("mama", MAMA);

    /** {@code fama(close,0.5,0.05)}: the following average. */
    public static final KernelType FOLLOWING = type("fama", FAMA);

    private static final int PHASE = 2;
    private static final int CYCLE = 3;
    private static final int FIRST = 33;

    private final int in;
    private final HilbertCycle cycle;
    private final double fastLimit;
    private final double slowLimit;
    private final int out;

    private Mama(Wiring wiring, int out) {
        super(wiring, CYCLE + HilbertCycle.SIZE, FIRST);
        this.in = wiring.source("source");
        this.cycle = new HilbertCycle(wiring, in, HilbertCycle.SOON, at + CYCLE);
        this.fastLimit = wiring.number("fastlimit");
        this.slowLimit = wiring.number("slowlimit");
        this.out = at + out;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!cycle.update(count(row), row)) {
            return Double.NaN;
        }
        double inPhase = cycle.inPhase(row);
        double phase = inPhase == 0 ? 0 : StrictMath.toDegrees(StrictMath.atan(cycle.quadrature(row) / inPhase));
        double step = row[at + PHASE] - phase;
        row[at + PHASE] = phase;
        double alpha = step > 1 ? Math.max(slowLimit, fastLimit / step) : fastLimit;
        row[at + MAMA] = alpha * frame[in] + (1 - alpha) * row[at + MAMA];
        row[at + FAMA] = alpha / 2 * row[at + MAMA] + (1 - alpha / 2) * row[at + FAMA];
        return row[out];
    }

    private static KernelType type(String name, int out) {
        return KernelType.of(
                name,
                wiring -> new Mama(wiring, out),
                source(Column.CLOSE),
                number("fastlimit", 0.5, 0.01),
                number("slowlimit", 0.05, 0.01));
    }
}
