package io.tidemark.state.feature.band;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Retracements of the last fractal swing, from the last fractal high to the last fractal low or the other way round:
 * after an upswing measured down from the high, after a downswing up from the low. Null while the last fractal high is
 * not above the last fractal low: there is no swing. Source: fractals of B. Williams, Trading Chaos, 1995; the levels
 * are those of common charts.
 */
public final class Fibonacci {

    /** {@code fib_high(2)}: the high end of the swing. */
    public static final KernelType HIGH = KernelType.of("fib_high", wiring -> end(wiring, true), Fractal.wings())
            .pathDependent();

    /** {@code fib_low(2)}: the low end of the swing. */
    public static final KernelType LOW = KernelType.of("fib_low", wiring -> end(wiring, false), Fractal.wings())
            .pathDependent();

    /** {@code fib_382(2)}: the level at 38.2 % of the way back. */
    public static final KernelType FIB_382 = retracement("fib_382", 0.382).pathDependent();

    /** {@code fib_500(2)}: the level at half of the way back. */
    public static final KernelType FIB_500 = retracement("fib_500", 0.5).pathDependent();

    /** {@code fib_618(2)}: the level at 61.8 % of the way back. */
    public static final KernelType FIB_618 = retracement("fib_618", 0.618).pathDependent();

    /**
     * {@code swing_direction(2)}: the direction: 1 when the last fractal is a high, −1 when it is a low; one bar that
     * is both changes nothing.
     */
    public static final KernelType DIRECTION =
            KernelType.of("swing_direction", Direction::new, Fractal.wings()).pathDependent();

    private Fibonacci() {}

    private static KernelType retracement(String name, double share) {
        return KernelType.of(name, wiring -> retracement(wiring, share), Fractal.wings());
    }

    private static Kernel end(Wiring wiring, boolean upper) {
        int high = high(wiring);
        int low = low(wiring);
        int end = upper ? high : low;
        return Formula.of(wiring, frame -> frame[high] > frame[low] ? frame[end] : Double.NaN);
    }

    private static Kernel retracement(Wiring wiring, double share) {
        int high = high(wiring);
        int low = low(wiring);
        int direction = wiring.use("swing_direction(" + wiring.whole("wings") + ")");
        return Formula.of(wiring, frame -> {
            double swing = share * (frame[high] - frame[low]);
            if (swing <= 0) {
                return Double.NaN;
            }
            return frame[direction] > 0 ? frame[high] - swing : frame[low] + swing;
        });
    }

    private static int high(Wiring wiring) {
        return wiring.use("fractal_high(" + wiring.whole("wings") + ")");
    }

    private static int low(Wiring wiring) {
        return wiring.use("fractal_low(" + wiring.whole("wings") + ")");
    }

    /** Which of the two fractals came last. */
    private static final class Direction extends Kernel {

        private final Fractal.Swing highs;
        private final Fractal.Swing lows;

        Direction(Wiring wiring) {
            super(wiring, 1, 2 * wiring.whole("wings") + 1);
            this.highs = new Fractal.Swing(wiring, true);
            this.lows = new Fractal.Swing(wiring, false);
        }

        @Override
        protected double update(double[] frame, double[] row) {
            if (isReady(row)) {
                boolean high = highs.isFractal(row);
                if (high != lows.isFractal(row)) {
                    row[at] = high ? 1 : -1;
                }
            }
            return row[at] == 0 ? Double.NaN : row[at];
        }
    }
}
