package io.tidemark.state.feature.volatility;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The legs of a bar's log return: close before → open → close. Null where a price is not positive. Source: the legs of
 * D. Yang and Q. Zhang, 2000.
 */
public final class LogMove {

    /** {@code close_move}: ln(C ÷ close before), from bar 2 on. */
    public static final KernelType CLOSE = KernelType.of("close_move", wiring -> new SinceClose(wiring, Column.CLOSE));

    /** {@code overnight_move}: ln(O ÷ close before), from bar 2 on. */
    public static final KernelType OVERNIGHT =
            KernelType.of("overnight_move", wiring -> new SinceClose(wiring, Column.OPEN));

    /** {@code intrabar_move}: ln(C ÷ O). */
    public static final KernelType INTRABAR = KernelType.of("intrabar_move", LogMove::intrabar);

    private LogMove() {}

    private static Kernel intrabar(Wiring wiring) {
        int open = wiring.use("open");
        int close = wiring.use("close");
        return Formula.of(wiring, frame -> RangeVariance.ratio(frame[close], frame[open]));
    }

    /** A price against the close of the bar before. */
    private static final class SinceClose extends Kernel {

        private final int price;
        private final Window closes;

        SinceClose(Wiring wiring, Column price) {
            super(wiring, 0, 2);
            this.price = wiring.use(price.id());
            this.closes = wiring.window(wiring.use("close"), 2);
        }

        @Override
        protected double update(double[] frame, double[] row) {
            return isReady(row) ? RangeVariance.ratio(frame[price], closes.get(row, 1)) : Double.NaN;
        }
    }
}
