package io.tidemark.state.feature.cycle;

import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.List;

/**
 * Ehlers's instantaneous trendline of a fixed α, not to be taken for {@code ht_trendline}: a second-order filter
 * without lag for trends. Six values of a weighted mean start it; first result at value 7. Source: J. Ehlers,
 * Cybernetic Analysis for Stocks and Futures, 2004.
 */
public final class InstantaneousTrend extends Kernel {

    /** {@code itrend(medprice,0.07)}. */
    public static final KernelType TYPE = KernelType.of(
            "itrend",
            InstantaneousTrend::new,
            new Parameter("source", Parameter.Kind.SOURCE, "medprice", 0, List.of()),
            number("alpha", 0.07, 0.001));

    private static final int FIRST = 7;
    private static final int LAST = 0;
    private static final int BEFORE = 1;

    private final Window window;
    private final double alpha;

    private InstantaneousTrend(Wiring wiring) {
        super(wiring, 2, FIRST);
        this.window = wiring.window(wiring.source("source"), 3);
        this.alpha = wiring.number("alpha");
        if (alpha > 1) {
            throw new IllegalArgumentException("'alpha' of itrend is a number from 0.001 to 1, not " + alpha);
        }
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) < 3) {
            return Double.NaN;
        }
        double now = window.get(row, 0);
        double last = window.get(row, 1);
        double before = window.get(row, 2);
        double square = alpha * alpha;
        double trend = count(row) < FIRST
                ? (now + 2 * last + before) / 4
                : (alpha - square / 4) * now
                        + square / 2 * last
                        - (alpha - 3 * square / 4) * before
                        + 2 * (1 - alpha) * row[at + LAST]
                        - (1 - alpha) * (1 - alpha) * row[at + BEFORE];
        row[at + BEFORE] = row[at + LAST];
        row[at + LAST] = trend;
        return trend;
    }
}
