package io.tidemark.state.feature.cycle;

import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/** The source without its dominant cycle: the mean over one period, smoothed by a four-bar WMA (J. Ehlers, 2001). */
final class CycleTrendline {

    /** Doubles of memory: the last three means. */
    static final int SIZE = 3;

    private final HilbertCycle cycle;
    private final Window window;
    private final int at;

    /** The trendline of a slot by its cycle, after that has taken its value; its memory begins at {@code at}. */
    CycleTrendline(Wiring wiring, int in, HilbertCycle cycle, int at) {
        this.cycle = cycle;
        this.window = wiring.window(in, HilbertCycle.LONGEST);
        this.at = at;
    }

    /** Takes what the cycle has become; returns the trendline. */
    double update(double[] row) {
        int bars = (int) (cycle.period(row) + 0.5);
        double mean = bars == 0 ? 0 : window.sum(row, bars) / bars;
        double trendline = (4 * mean + 3 * row[at] + 2 * row[at + 1] + row[at + 2]) / 10;
        row[at + 2] = row[at + 1];
        row[at + 1] = row[at];
        row[at] = mean;
        return trendline;
    }
}
