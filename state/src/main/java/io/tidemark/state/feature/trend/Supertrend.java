package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Seban's SuperTrend, in price units: the middle of the bar ± m average true ranges, each band moving only towards the
 * price until the close before is beyond it; below a rising price it is the lower band, above a falling one the upper.
 * The direction is 1 or −1. The first result is that of the ATR, on the side of the close in its bar. Source: O. Seban.
 */
public final class Supertrend extends Kernel {

    /** {@code supertrend(10,3)}: the line. */
    public static final KernelType TYPE = KernelType.of(
                    "supertrend", Supertrend::new, length("length", 10, 2), number("multiplier", 3, 0))
            .pathDependent();

    /** {@code supertrend_direction(10,3)}: the direction. */
    public static final KernelType DIRECTION = KernelType.of(
                    "supertrend_direction", Supertrend::direction, length("length", 10, 2), number("multiplier", 3, 0))
            .pathDependent();

    private static final int SIDE = 0;
    private static final int UPPER = 1;
    private static final int LOWER = 2;
    private static final int PREVIOUS_CLOSE = 3;
    private static final int SIZE = 4;

    private final int high;
    private final int low;
    private final int close;
    private final int range;
    private final double multiplier;

    private Supertrend(Wiring wiring) {
        super(wiring, SIZE, 1);
        this.high = wiring.use("high");
        this.low = wiring.use("low");
        this.close = wiring.use("close");
        this.range = wiring.use("atr(" + wiring.whole("length") + ")");
        this.multiplier = wiring.number("multiplier");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double middle = (frame[high] + frame[low]) / 2;
        double upper = middle + multiplier * frame[range];
        double lower = middle - multiplier * frame[range];
        boolean first = count(row) == 1;
        double previousClose = row[at + PREVIOUS_CLOSE];
        if (first || upper < row[at + UPPER] || previousClose > row[at + UPPER]) {
            row[at + UPPER] = upper;
        }
        if (first || lower > row[at + LOWER] || previousClose < row[at + LOWER]) {
            row[at + LOWER] = lower;
        }
        boolean wasRising = first ? frame[close] >= middle : row[at + SIDE] > 0;
        boolean rises = frame[close] > row[at + (wasRising ? LOWER : UPPER)];
        row[at + SIDE] = rises ? 1 : -1;
        row[at + PREVIOUS_CLOSE] = frame[close];
        return row[at + (rises ? LOWER : UPPER)];
    }

    private static Kernel direction(Wiring wiring) {
        int close = wiring.use("close");
        int line = wiring.use("supertrend(" + wiring.whole("length") + "," + wiring.number("multiplier") + ")");
        return Formula.of(wiring, frame -> frame[close] > frame[line] ? 1 : -1);
    }
}
