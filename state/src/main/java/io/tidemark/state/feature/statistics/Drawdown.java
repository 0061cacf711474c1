package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * How far the value is below the greatest so far, as a share: x ÷ greatest − 1, 0 at a new high, −0.2 for a fifth below. Null where
 * the greatest is not positive.
 */
public final class Drawdown {

    /** {@code drawdown(close,252)}: of the last n values, this one included; from value n on. */
    public static final KernelType TYPE =
            KernelType.of("drawdown", Drawdown::ofWindow, source(Column.CLOSE), length("length", 252, 1));

    /** {@code drawdown_cumulative(close)}: of all values since the row began. */
    public static final KernelType CUMULATIVE = KernelType.of(
                    "drawdown_cumulative", SinceBegin::new, source(Column.CLOSE))
            .pathDependent();

    private Drawdown() {}

    private static Kernel ofWindow(Wiring wiring) {
        int value = wiring.source("source");
        int greatest = wiring.use("max(" + wiring.expression("source") + "," + wiring.whole("length") + ")");
        return Formula.of(wiring, frame -> below(frame[value], frame[greatest]));
    }

    private static double below(double value, double greatest) {
        return greatest > 0 ? (value - greatest) / greatest : Double.NaN;
    }

    private static final class SinceBegin extends Kernel {

        private final int in;

        SinceBegin(Wiring wiring) {
            super(wiring, 1, 1);
            this.in = wiring.source("source");
        }

        @Override
        protected double update(double[] frame, double[] row) {
            row[at] = count(row) == 1 ? frame[in] : Math.max(row[at], frame[in]);
            return below(frame[in], row[at]);
        }
    }
}
