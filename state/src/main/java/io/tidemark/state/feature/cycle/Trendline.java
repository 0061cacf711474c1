package io.tidemark.state.feature.cycle;

import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Instantaneous trendline: the mean over one period of the dominant cycle, smoothed by a four-bar WMA; in units of the
 * source. First value at value 64, as in TA-Lib. Source: J. Ehlers, Rocket Science for Traders, 2001; TA-Lib 0.4.
 */
public final class Trendline extends Kernel {

    /** {@code ht_trendline(close)}. */
    public static final KernelType TYPE = KernelType.of("ht_trendline", Trendline::new, source(Column.CLOSE));

    private static final int FIRST = 64;

    private final HilbertCycle cycle;
    private final CycleTrendline trendline;

    private Trendline(Wiring wiring) {
        super(wiring, HilbertCycle.SIZE + CycleTrendline.SIZE, FIRST);
        int in = wiring.source("source");
        this.cycle = new HilbertCycle(wiring, in, HilbertCycle.LATE, at);
        this.trendline = new CycleTrendline(wiring, in, cycle, at + HilbertCycle.SIZE);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return cycle.update(count(row), row) ? trendline.update(row) : Double.NaN;
    }
}
