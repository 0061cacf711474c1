package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Exponentially weighted volatility of a bar: the root of s = λ s + (1 − λ) r² with log returns r, seeded with the
 * first r². Not annualised; first value at value 2. Source: J. P. Morgan, RiskMetrics, 1996.
 */
public final class EwmaVolatility extends Kernel {

    /** {@code ewma_volatility(close,0.94)}. */
    public static final KernelType TYPE =
            KernelType.of("ewma_volatility", EwmaVolatility::new, source(Column.CLOSE), number("lambda", 0.94, 0));

    private final int in;
    private final double lambda;

    private EwmaVolatility(Wiring wiring) {
        super(wiring, 1, 1);
        this.in = wiring.use("log_return(" + wiring.expression("source") + ",1)");
        this.lambda = wiring.number("lambda");
        if (lambda >= 1) {
            throw new IllegalArgumentException(
                    "'lambda' of ewma_volatility is a number from 0 to less than 1, not " + lambda);
        }
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double square = frame[in] * frame[in];
        row[at] = count(row) == 1 ? square : square + lambda * (row[at] - square);
        return Math.sqrt(row[at]);
    }
}
