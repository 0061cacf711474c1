package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The KDJ of East Asian charts: fast %K of n bars, averaged with weight 1 ÷ m from a start of 50 (K, 0–100), that once
 * more likewise (D, 0–100), and J = 3 K − 2 D. The first result is that of bar n. Source: G. Lane's stochastic as East
 * Asian charts smooth it.
 */
public final class Kdj extends Kernel {

    /** {@code kdj_k(9,3)}: the line K. */
    public static final KernelType K = KernelType.of(
            "kdj_k",
            wiring -> new Kdj(wiring, "stochf_k(" + wiring.whole("length") + ")", "smooth"),
            length("length", 9, 1),
            length("smooth", 3, 1));

    /** {@code kdj_d(9,3,3)}: the line D. */
    public static final KernelType D = KernelType.of(
            "kdj_d",
            wiring -> new Kdj(wiring, k(wiring), "signal"),
            length("length", 9, 1),
            length("smooth", 3, 1),
            length("signal", 3, 1));

    /** {@code kdj_j(9,3,3)}: the line J. */
    public static final KernelType J = KernelType.of(
            "kdj_j", Kdj::overshoot, length("length", 9, 1), length("smooth", 3, 1), length("signal", 3, 1));

    private static final double START = 50;

    private final int in;
    private final double alpha;

    private Kdj(Wiring wiring, String expression, String length) {
        super(wiring, 1, 1);
        this.in = wiring.use(expression);
        this.alpha = 1.0 / wiring.whole(length);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        // The memory is the distance from the start, so that zeros are one.
        row[at] += (frame[in] - START - row[at]) * alpha;
        return START + row[at];
    }

    private static String k(Wiring wiring) {
        return "kdj_k(" + wiring.whole("length") + "," + wiring.whole("smooth") + ")";
    }

    private static Kernel overshoot(Wiring wiring) {
        int k = wiring.use(k(wiring));
        int d = wiring.use(
                "kdj_d(" + wiring.whole("length") + "," + wiring.whole("smooth") + "," + wiring.whole("signal") + ")");
        return Formula.of(wiring, frame -> 3 * frame[k] - 2 * frame[d]);
    }
}
