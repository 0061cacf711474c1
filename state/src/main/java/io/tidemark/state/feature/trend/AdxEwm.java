package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Average directional movement index of exponentially weighted data frames: movements, true range and index averaged
 * with α = 1 ÷ n, seeded with their first values (the first bar has no movement, its range is high − low). The first
 * result is that of the first bar that has moved; it meets {@code adx} after some ten lengths. Source: J. W. Wilder,
 * New Concepts in Technical Trading Systems, 1978; averaged as exponentially weighted data frames of pandas.
 */
public final class AdxEwm extends Kernel {

    /** {@code adx_ewm(14)}. */
    public static final KernelType TYPE = KernelType.of("adx_ewm", AdxEwm::new, length("length", 14, 1));

    private static final int PLUS = 0;
    private static final int MINUS = 1;
    private static final int HIGH = 2;
    private static final int LOW = 3;
    private static final int INDEX = 4;
    private static final int INDICES = 5;
    private static final int SIZE = 6;

    private final int range;
    private final int high;
    private final int low;
    private final double alpha;

    private AdxEwm(Wiring wiring) {
        super(wiring, SIZE, 2);
        this.range = wiring.use("atr_ewm(" + wiring.whole("length") + ")");
        this.high = wiring.use("high");
        this.low = wiring.use("low");
        this.alpha = 1.0 / wiring.whole("length");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double up = frame[high] - row[at + HIGH];
        double down = row[at + LOW] - frame[low];
        row[at + HIGH] = frame[high];
        row[at + LOW] = frame[low];
        if (count(row) == 1) {
            return Double.NaN;
        }
        row[at + PLUS] += ((up > down && up > 0 ? up : 0) - row[at + PLUS]) * alpha;
        row[at + MINUS] += ((down > up && down > 0 ? down : 0) - row[at + MINUS]) * alpha;
        double plus = 100 * row[at + PLUS] / frame[range];
        double minus = 100 * row[at + MINUS] / frame[range];
        double index = 100 * Math.abs(plus - minus) / (plus + minus);
        if (Double.isFinite(index)) {
            row[at + INDEX] += (index - row[at + INDEX]) * (row[at + INDICES]++ == 0 ? 1 : alpha);
        }
        return row[at + INDICES] == 0 ? Double.NaN : row[at + INDEX];
    }
}
