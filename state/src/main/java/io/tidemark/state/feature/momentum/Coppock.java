package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Coppock's curve, in per cent: the sum of two rates of change under a linearly weighted average, the newest weighing
 * most; an average of one is the sum itself. Source: E. Coppock, 1962.
 */
public final class Coppock extends Kernel {

    /** {@code coppock(close,14,11,10)}: lengths of the two rates of change, then of the average. */
    public static final KernelType TYPE = KernelType.of(
            "coppock",
            Coppock::kernel,
            source(Column.CLOSE),
            length("long", 14, 1),
            length("short", 11, 1),
            length("average", 10, 1));

    private final int length;
    private final Window sums;

    private Coppock(Wiring wiring) {
        super(wiring, 0, wiring.whole("average"));
        this.length = wiring.whole("average");
        String sum = "coppock(" + wiring.expression("source") + "," + wiring.whole("long") + "," + wiring.whole("short")
                + ",1)";
        this.sums = wiring.window(wiring.use(sum), length);
    }

    private static Kernel kernel(Wiring wiring) {
        if (wiring.whole("average") > 1) {
            return new Coppock(wiring);
        }
        int one = wiring.use("roc(" + wiring.expression("source") + "," + wiring.whole("long") + ")");
        int other = wiring.use("roc(" + wiring.expression("source") + "," + wiring.whole("short") + ")");
        return Formula.of(wiring, frame -> frame[one] + frame[other]);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) < length) {
            return Double.NaN;
        }
        double sum = 0;
        for (int age = 0; age < length; age++) {
            sum += (length - age) * sums.get(row, age);
        }
        return sum / (0.5 * length * (length + 1));
    }
}
