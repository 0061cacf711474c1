package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.SortedWindow;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * What the last n simple returns of a bar say of the worst of them: the return that a share of 1 − confidence undercuts,
 * interpolated as {@code quantile}, and the mean of those that are no greater. Negative for a loss; first value at value n + 1.
 */
public final class HistoricalRisk extends Kernel {

    /** {@code historical_var(close,252,0.95)}: historical value at risk. Source: P. Jorion, Value at Risk, 1996. */
    public static final KernelType QUANTILE = KernelType.of(
            "historical_var",
            wiring -> new HistoricalRisk(wiring, "historical_var", false),
            source(Column.CLOSE),
            length("length", 252, 2),
            number("confidence", 0.95, 0.5));

    /**
     * {@code expected_shortfall(close,252,0.95)}: conditional value at risk. Source: R. Rockafellar and S. Uryasev,
     * 2000.
     */
    public static final KernelType SHORTFALL = KernelType.of(
            "expected_shortfall",
            wiring -> new HistoricalRisk(wiring, "expected_shortfall", true),
            source(Column.CLOSE),
            length("length", 252, 2),
            number("confidence", 0.95, 0.5));

    private final int length;
    private final SortedWindow sorted;
    private final double tail;
    private final boolean isShortfall;

    private HistoricalRisk(Wiring wiring, String name, boolean isShortfall) {
        super(wiring, wiring.whole("length"), wiring.whole("length"));
        int slot = wiring.use("pct_return(" + wiring.expression("source") + ",1)");
        this.length = wiring.whole("length");
        this.sorted = new SortedWindow(wiring, slot, length, at);
        this.tail = 1 - ValueAtRisk.confidence(wiring, name);
        this.isShortfall = isShortfall;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!sorted.update(count(row), frame, row)) {
            return Double.NaN;
        }
        double quantile = sorted.quantile(row, tail);
        return isShortfall ? meanUpTo(row, quantile) : quantile;
    }

    /** The least is never greater than a quantile, so there is one at least. */
    private double meanUpTo(double[] row, double quantile) {
        double sum = 0;
        int returns = 0;
        while (returns < length && sorted.get(row, returns) <= quantile) {
            sum += sorted.get(row, returns++);
        }
        return sum / returns;
    }
}
