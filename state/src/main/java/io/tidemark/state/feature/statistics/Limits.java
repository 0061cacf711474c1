package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.SortedWindow;
import io.tidemark.state.feature.kernel.Wiring;

/** Values beyond a limit become the limit. */
public final class Limits {

    /** {@code clip(close,-10,10)}: the limits are two fixed numbers. */
    public static final KernelType CLIP = KernelType.of(
            "clip",
            Limits::clip,
            source(Column.CLOSE),
            number("low", -10, -Kernel.LIMIT),
            number("high", 10, -Kernel.LIMIT));

    /**
     * {@code winsor(close,252,0.05)}: the quantiles p and 1 − p of the last n values, this one included; from value n
     * on. Source: C. Winsor, as in J. Tukey, 1962.
     */
    public static final KernelType WINSOR =
            KernelType.of("winsor", Winsor::new, source(Column.CLOSE), length("length", 252, 2), number("p", 0.05, 0));

    private Limits() {}

    private static Kernel clip(Wiring wiring) {
        int value = wiring.source("source");
        double low = wiring.number("low");
        double high = wiring.number("high");
        if (low > high) {
            throw new IllegalArgumentException("'low' of clip is at most 'high', not " + low);
        }
        return Formula.of(wiring, frame -> Math.max(low, Math.min(high, frame[value])));
    }

    private static final class Winsor extends Kernel {

        private final int in;
        private final double share;
        private final SortedWindow sorted;

        Winsor(Wiring wiring) {
            super(wiring, wiring.whole("length"), wiring.whole("length"));
            this.in = wiring.source("source");
            this.share = wiring.number("p");
            this.sorted = new SortedWindow(wiring, in, wiring.whole("length"), at);
            if (share > 0.5) {
                throw new IllegalArgumentException("'p' of winsor is a number from 0 to 0.5, not " + share);
            }
        }

        @Override
        protected double update(double[] frame, double[] row) {
            if (!sorted.update(count(row), frame, row)) {
                return Double.NaN;
            }
            return Math.max(sorted.quantile(row, share), Math.min(sorted.quantile(row, 1 - share), frame[in]));
        }
    }
}
