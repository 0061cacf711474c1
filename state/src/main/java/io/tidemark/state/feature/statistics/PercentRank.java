package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Percentage of the n values before that are less than the newest, or less or equal (TradingView), 0–100. First value
 * at value n + 1; O(n) a bar. Source: Connors Research, 2012; TradingView (ta.percentrank).
 */
public final class PercentRank extends Kernel {

    /** {@code percent_rank(close,100,counts=less)}. */
    public static final KernelType TYPE = KernelType.of(
            "percent_rank",
            PercentRank::new,
            source(Column.CLOSE),
            length("length", 100, 1),
            choice("counts", "less", "less_or_equal"));

    private final int in;
    private final int length;
    private final Window window;
    private final boolean countsEqual;

    private PercentRank(Wiring wiring) {
        super(wiring, 0, wiring.whole("length") + 1);
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.window = wiring.window(in, length + 1);
        this.countsEqual = wiring.choice("counts").equals("less_or_equal");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) <= length) {
            return Double.NaN;
        }
        double value = frame[in];
        int passed = 0;
        for (int age = 1; age <= length; age++) {
            double other = window.get(row, age);
            if (other < value || (countsEqual && other == value)) {
                passed++;
            }
        }
        return 100.0 * passed / length;
    }
}
