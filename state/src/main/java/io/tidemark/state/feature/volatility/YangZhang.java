package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Volatility by Yang and Zhang, free of drift and aware of gaps: the root of σ²(ln O ÷ close before) + k σ²(ln C ÷ O) +
 * (1 − k) × mean Rogers–Satchell variance over n bars, sample variances, k = 0.34 ÷ (1.34 + (n + 1) ÷ (n − 1)). Per
 * bar, not annualised; the first value is at bar n + 1. Source: D. Yang and Q. Zhang, 2000.
 */
public final class YangZhang {

    /** {@code yang_zhang(20)}. */
    public static final KernelType TYPE = KernelType.of("yang_zhang", YangZhang::of, length("length", 20, 2));

    private YangZhang() {}

    private static Kernel of(Wiring wiring) {
        int length = wiring.whole("length");
        int overnight = wiring.use("stddev(overnight_move," + length + ",of=sample)");
        int intrabar = wiring.use("stddev(intrabar_move," + length + ",of=sample)");
        int range = wiring.use("rogers_satchell(" + length + ")");
        double weight = 0.34 / (1.34 + (length + 1.0) / (length - 1));
        return Formula.of(
                wiring,
                frame -> StrictMath.sqrt(squared(frame[overnight])
                        + weight * squared(frame[intrabar])
                        + (1 - weight) * squared(frame[range])));
    }

    private static double squared(double value) {
        return value * value;
    }
}
