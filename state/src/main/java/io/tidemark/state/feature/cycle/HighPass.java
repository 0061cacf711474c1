package io.tidemark.state.feature.cycle;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Ehlers's two-pole high-pass filter: what is left of the source without periods longer than n, about 0. It starts from
 * 0; first result at value n. Source: J. Ehlers, Cycle Analytics for Traders, 2013.
 */
public final class HighPass extends Kernel {

    /** {@code high_pass(close,48)}: the filter itself. */
    public static final KernelType TYPE =
            KernelType.of("high_pass", HighPass::new, source(Column.CLOSE), length("length", 48, 3));

    /**
     * {@code roofing(close,48,10)}: the roofing filter, {@code super_smoother} of it, which leaves periods between the
     * two lengths.
     */
    public static final KernelType ROOFING = KernelType.of(
            "roofing", HighPass::roofing, source(Column.CLOSE), length("length", 48, 3), length("smooth", 10, 2));

    private static final int VALUE = 0;
    private static final int VALUE_BEFORE = 1;
    private static final int LAST = 2;
    private static final int BEFORE = 3;
    private static final int SIZE = 4;

    private final int in;
    private final double kept;
    private final double gain;

    private HighPass(Wiring wiring) {
        super(wiring, SIZE, wiring.whole("length"));
        this.in = wiring.source("source");
        double angle = StrictMath.sqrt(2) * Math.PI / wiring.whole("length");
        double alpha = (StrictMath.cos(angle) + StrictMath.sin(angle) - 1) / StrictMath.cos(angle);
        this.kept = 1 - alpha;
        this.gain = (1 - alpha / 2) * (1 - alpha / 2);
    }

    private static Kernel roofing(Wiring wiring) {
        return Alias.of(
                wiring,
                "super_smoother(high_pass(" + wiring.expression("source") + "," + wiring.whole("length") + "),"
                        + wiring.whole("smooth") + ")");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        double passed = 0;
        if (count(row) > 2) {
            passed = gain * (value - 2 * row[at + VALUE] + row[at + VALUE_BEFORE])
                    + 2 * kept * row[at + LAST]
                    - kept * kept * row[at + BEFORE];
        }
        row[at + VALUE_BEFORE] = row[at + VALUE];
        row[at + VALUE] = value;
        row[at + BEFORE] = row[at + LAST];
        row[at + LAST] = passed;
        return passed;
    }
}
