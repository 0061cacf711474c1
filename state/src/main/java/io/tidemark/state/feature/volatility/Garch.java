package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.List;

/**
 * Volatility of the next value by GARCH(1,1) with given parameters: √h with h = ω + α (r − μ)² + β h before. It starts
 * from the unconditional variance ω ÷ (1 − α − β) or, where there is none, from the first (r − μ)². In units of the
 * returns, for which the parameters must have been fitted; known at their bar, for the one after; from the first value
 * on. Source: T. Bollerslev, 1986.
 */
public final class Garch extends Kernel {

    /** {@code garch_volatility(log_return(close,1),0,0.000001,0.1,0.85)}. */
    public static final KernelType TYPE = KernelType.of(
            "garch_volatility",
            Garch::new,
            new Parameter("source", Parameter.Kind.SOURCE, "log_return(close,1)", 0, List.of()),
            number("mu", 0, -LIMIT),
            number("omega", 1e-6, 0),
            number("alpha", 0.1, 0),
            number("beta", 0.85, 0));

    private final int in;
    private final double mu;
    private final double omega;
    private final double alpha;
    private final double beta;

    private Garch(Wiring wiring) {
        super(wiring, 1, 1);
        this.in = wiring.source("source");
        this.mu = wiring.number("mu");
        this.omega = wiring.number("omega");
        this.alpha = wiring.number("alpha");
        this.beta = wiring.number("beta");
        if (beta >= 1) {
            throw new IllegalArgumentException(
                    "'beta' of garch_volatility is a number from 0 to less than 1, not " + beta);
        }
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double residual = (frame[in] - mu) * (frame[in] - mu);
        if (count(row) == 1) {
            row[at] = alpha + beta < 1 ? omega / (1 - alpha - beta) : residual;
        }
        row[at] = omega + alpha * residual + beta * row[at];
        return Math.sqrt(row[at]);
    }
}
