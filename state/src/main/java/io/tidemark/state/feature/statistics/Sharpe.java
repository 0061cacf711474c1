package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Moments;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Sharpe ratio of the last n simple returns of a bar, without a riskless rate and not annualised: mean ÷ standard
 * deviation of a sample or, as in Lean, of a population. Null where all are equal; first value at value n + 1. Source:
 * W. Sharpe, 1966; Lean for that of a population.
 */
public final class Sharpe extends Kernel {

    /** {@code sharpe(close,20,of=sample)}. */
    public static final KernelType TYPE = KernelType.of(
            "sharpe", Sharpe::new, source(Column.CLOSE), length("length", 20, 2), choice("of", "sample", "population"));

    private final Moments returns;
    private final boolean isSample;

    private Sharpe(Wiring wiring) {
        super(wiring, Moments.SIZE, wiring.whole("length"));
        int slot = wiring.use("pct_return(" + wiring.expression("source") + ",1)");
        this.returns = new Moments(wiring, slot, wiring.whole("length"), at);
        this.isSample = wiring.choice("of").equals("sample");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!returns.update(count(row), frame, row)) {
            return Double.NaN;
        }
        double variance = isSample ? returns.sampleVariance(row) : returns.variance(row);
        return variance == 0 ? Double.NaN : returns.mean(row) / Math.sqrt(variance);
    }
}
