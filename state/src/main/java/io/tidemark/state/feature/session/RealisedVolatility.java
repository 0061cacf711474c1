package io.tidemark.state.feature.session;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Realised volatility over n bars: the root of the mean, per bar, of the squared log returns of the shorter bars within
 * them, which are a running total of another timeframe: {@code realised(return_variance@1m,20)}. Not annualised; the
 * first value is at bar n + 1. Source: T. Andersen and T. Bollerslev, 1998.
 */
public final class RealisedVolatility {

    /** {@code realised(return_variance@1m,20)}. */
    public static final KernelType TYPE = KernelType.of(
            "realised",
            RealisedVolatility::realised,
            Parameter.source("total", "return_variance"),
            length("length", 20, 1));

    /** {@code return_variance}: running total of squared log returns of the close, to be read by longer bars. */
    public static final KernelType TOTAL = KernelType.of("return_variance", Total::new);

    private RealisedVolatility() {}

    private static Kernel realised(Wiring wiring) {
        int length = wiring.whole("length");
        int sum = wiring.use("mom(" + wiring.expression("total") + "," + length + ")");
        return Formula.of(wiring, frame -> Math.sqrt(frame[sum] / length));
    }

    private static final class Total extends Kernel {

        private final int move;

        private Total(Wiring wiring) {
            super(wiring, 1, 1);
            this.move = wiring.use("log_return(close,1)");
        }

        @Override
        protected double update(double[] frame, double[] row) {
            row[at] += frame[move] * frame[move];
            return row[at];
        }
    }
}
