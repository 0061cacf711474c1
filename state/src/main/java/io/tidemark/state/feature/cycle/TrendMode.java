package io.tidemark.state.feature.cycle;

import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Whether there is a trend: 1 in a trend, 0 in a cycle. A cycle it is for half a period after sine and lead sine have
 * crossed, and while the phase goes on at 0.67 to 1.5 times the pace of the period; but the smoothed source 1.5 % off
 * the trendline is a trend. First value at value 64, as in TA-Lib. Source: J. Ehlers, Rocket Science for Traders, 2001;
 * TA-Lib 0.4.
 */
public final class TrendMode extends Kernel {

    /** {@code ht_trendmode(close)}. */
    public static final KernelType TYPE = KernelType.of("ht_trendmode", TrendMode::new, source(Column.CLOSE));

    private static final int FIRST = 64;
    private static final double FAR = 0.015;

    private static final int SINE = 0;
    private static final int LEAD_SINE = 1;
    private static final int DAYS = 2;
    private static final int CYCLE = 3;
    private static final int PHASE = CYCLE + HilbertCycle.SIZE;
    private static final int TRENDLINE = PHASE + CyclePhase.SIZE;

    private final HilbertCycle cycle;
    private final CyclePhase phase;
    private final CycleTrendline trendline;

    private TrendMode(Wiring wiring) {
        super(wiring, TRENDLINE + CycleTrendline.SIZE, FIRST);
        int in = wiring.source("source");
        this.cycle = new HilbertCycle(wiring, in, HilbertCycle.LATE, at + CYCLE);
        this.phase = new CyclePhase(cycle, at + PHASE);
        this.trendline = new CycleTrendline(wiring, in, cycle, at + TRENDLINE);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!cycle.update(count(row), row)) {
            return Double.NaN;
        }
        double before = phase.phase(row);
        double now = phase.update(row);
        double line = trendline.update(row);
        row[at + DAYS] = haveCrossed(row, now) ? 1 : row[at + DAYS] + 1;
        double period = cycle.period(row);
        double pace = (now - before) * period / 360;
        boolean cycles = row[at + DAYS] < period / 2 || (pace > 0.67 && pace < 1.5);
        boolean isFar = line != 0 && Math.abs((cycle.smooth(row) - line) / line) >= FAR;
        return isFar || !cycles ? 1 : 0;
    }

    private boolean haveCrossed(double[] row, double now) {
        double wasAhead = row[at + SINE] - row[at + LEAD_SINE];
        row[at + SINE] = DominantPhase.sine(now);
        row[at + LEAD_SINE] = DominantPhase.sine(now + 45);
        double isAhead = row[at + SINE] - row[at + LEAD_SINE];
        return (isAhead > 0 && wasAhead <= 0) || (isAhead < 0 && wasAhead >= 0);
    }
}
