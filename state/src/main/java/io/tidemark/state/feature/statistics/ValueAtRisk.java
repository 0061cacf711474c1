package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Moments;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Parametric value at risk over one bar: the simple return that is undercut with a probability of 1 − confidence if
 * returns are normal, mean + z(1 − confidence) · sample standard deviation of the last n. Negative for a loss; first
 * value at value n + 1. Source: J. P. Morgan, RiskMetrics, 1996.
 */
public final class ValueAtRisk extends Kernel {

    /** {@code value_at_risk(close,252,0.95)}. */
    public static final KernelType TYPE = KernelType.of(
            "value_at_risk",
            ValueAtRisk::new,
            source(Column.CLOSE),
            length("length", 252, 2),
            number("confidence", 0.95, 0.5));

    private final Moments returns;
    private final double z;

    private ValueAtRisk(Wiring wiring) {
        super(wiring, Moments.SIZE, wiring.whole("length"));
        int slot = wiring.use("pct_return(" + wiring.expression("source") + ",1)");
        this.returns = new Moments(wiring, slot, wiring.whole("length"), at);
        this.z = NormalQuantile.of(confidence(wiring, "value_at_risk"));
    }

    /** Below 1: nothing is certain. */
    static double confidence(Wiring wiring, String kernel) {
        double confidence = wiring.number("confidence");
        if (confidence >= 1) {
            throw new IllegalArgumentException(
                    "'confidence' of " + kernel + " is a number from 0.5 to less than 1, not " + confidence);
        }
        return confidence;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return returns.update(count(row), frame, row)
                ? returns.mean(row) - z * Math.sqrt(returns.sampleVariance(row))
                : Double.NaN;
    }
}
