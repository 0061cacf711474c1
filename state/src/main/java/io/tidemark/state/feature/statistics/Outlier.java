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

/**
 * Flag of an outlier: 1 where the value is far from the last n, itself included, else 0; nothing is removed. First
 * value at value n; 0 where all are equal.
 */
public final class Outlier {

    /** {@code outlier_z(close,4,252)}: more than so many sample standard deviations from their mean; for n &gt; limit² + 2 alone it can be. */
    public static final KernelType Z = KernelType.of(
            "outlier_z", Outlier::byDeviation, source(Column.CLOSE), number("limit", 4, 0), length("length", 252, 2));

    /**
     * {@code outlier_iqr(close,1.5,252)}: more than so many interquartile ranges beyond the quartiles. Source: J.
     * Tukey, Exploratory Data Analysis, 1977.
     */
    public static final KernelType IQR = KernelType.of(
            "outlier_iqr", ByQuartiles::new, source(Column.CLOSE), number("limit", 1.5, 0), length("length", 252, 2));

    private Outlier() {}

    private static Kernel byDeviation(Wiring wiring) {
        String source = wiring.expression("source");
        int length = wiring.whole("length");
        double limit = wiring.number("limit");
        int value = wiring.source("source");
        int mean = wiring.use("sma(" + source + "," + length + ")");
        int deviation = wiring.use("stddev(" + source + "," + length + ",of=sample)");
        return Formula.of(
                wiring,
                frame -> frame[deviation] > 0 && Math.abs(frame[value] - frame[mean]) > limit * frame[deviation]
                        ? 1
                        : 0);
    }

    private static final class ByQuartiles extends Kernel {

        private final int in;
        private final double limit;
        private final SortedWindow sorted;

        ByQuartiles(Wiring wiring) {
            super(wiring, wiring.whole("length"), wiring.whole("length"));
            this.in = wiring.source("source");
            this.limit = wiring.number("limit");
            this.sorted = new SortedWindow(wiring, in, wiring.whole("length"), at);
        }

        @Override
        protected double update(double[] frame, double[] row) {
            if (!sorted.update(count(row), frame, row)) {
                return Double.NaN;
            }
            double lower = sorted.quantile(row, 0.25);
            double upper = sorted.quantile(row, 0.75);
            double reach = limit * (upper - lower);
            return frame[in] < lower - reach || frame[in] > upper + reach ? 1 : 0;
        }
    }
}
