package io.tidemark.state.feature.cycle;

import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The dominant cycle of a slot by the Hilbert transform and the homodyne discriminator (J. Ehlers, "Rocket Science for Traders",
 * 2001): in-phase and quadrature component, and the period in bars, 6–50. As in TA-Lib the recursion starts from zeros after a
 * number of values that depends on the indicator, at once with the four-bar WMA that it works on.
 */
public final class HilbertCycle {

    /** Values that TA-Lib passes over in MAMA, HT_DCPERIOD and HT_PHASOR. */
    public static final int SOON = 12;

    /** Values that TA-Lib passes over in the other HT functions. */
    public static final int LATE = 37;

    /** Longest period. */
    public static final int LONGEST = 50;

    private static final double A = 0.0962;
    private static final double B = 0.5769;
    private static final int SHORTEST = 6;
    /** A transform reads the values now and two, four and six values ago. */
    private static final int TAPS = 7;

    private static final int SMOOTH = 0;
    private static final int DETRENDER = SMOOTH + TAPS;
    /** The in-phase component is the detrender of three values ago. */
    private static final int IN_PHASE = DETRENDER + 3;

    private static final int QUADRATURE = IN_PHASE + TAPS;
    private static final int I2 = QUADRATURE + TAPS;
    private static final int Q2 = I2 + 1;
    private static final int RE = Q2 + 1;
    private static final int IM = RE + 1;
    private static final int PERIOD = IM + 1;
    private static final int SMOOTH_PERIOD = PERIOD + 1;

    /** Doubles of memory. */
    public static final int SIZE = SMOOTH_PERIOD + 1;

    private final Window window;
    private final int passedOver;
    private final int at;

    /** The cycle of a slot; its memory begins at {@code at}. */
    public HilbertCycle(Wiring wiring, int in, int passedOver, int at) {
        this.window = wiring.window(in, 4);
        this.passedOver = passedOver;
        this.at = at;
    }

    /** Takes the newest value; {@code count} is that of the kernel, this value included. False while values are passed over. */
    public boolean update(double count, double[] row) {
        if (count <= passedOver) {
            return false;
        }
        double adjustment = 0.075 * row[at + PERIOD] + 0.54;
        push(row, SMOOTH, DETRENDER, wma(row));
        push(row, DETRENDER, QUADRATURE, transform(row, SMOOTH, adjustment));
        push(row, QUADRATURE, I2, transform(row, DETRENDER, adjustment));
        double previousI2 = row[at + I2];
        double previousQ2 = row[at + Q2];
        double i2 = 0.2 * (inPhase(row) - transform(row, QUADRATURE, adjustment)) + 0.8 * previousI2;
        double q2 = 0.2 * (quadrature(row) + transform(row, IN_PHASE, adjustment)) + 0.8 * previousQ2;
        row[at + I2] = i2;
        row[at + Q2] = q2;
        row[at + RE] = 0.2 * (i2 * previousI2 + q2 * previousQ2) + 0.8 * row[at + RE];
        row[at + IM] = 0.2 * (i2 * previousQ2 - q2 * previousI2) + 0.8 * row[at + IM];
        row[at + PERIOD] = nextPeriod(row);
        row[at + SMOOTH_PERIOD] = 0.33 * row[at + PERIOD] + 0.67 * row[at + SMOOTH_PERIOD];
        return true;
    }

    /** The four-bar WMA of the source. */
    public double smooth(double[] row) {
        return row[at + SMOOTH];
    }

    /** In-phase component. */
    public double inPhase(double[] row) {
        return row[at + IN_PHASE];
    }

    /** Quadrature component. */
    public double quadrature(double[] row) {
        return row[at + QUADRATURE];
    }

    /** Period of the dominant cycle in bars, smoothed. */
    public double period(double[] row) {
        return row[at + SMOOTH_PERIOD];
    }

    private double wma(double[] row) {
        return (4 * window.get(row, 0) + 3 * window.get(row, 1) + 2 * window.get(row, 2) + window.get(row, 3)) * 0.1;
    }

    private double transform(double[] row, int line, double adjustment) {
        int x = at + line;
        return (A * row[x] - A * row[x + 6] - B * row[x + 4] + B * row[x + 2]) * adjustment;
    }

    private void push(double[] row, int line, int end, double value) {
        System.arraycopy(row, at + line, row, at + line + 1, end - line - 1);
        row[at + line] = value;
    }

    private double nextPeriod(double[] row) {
        double previous = row[at + PERIOD];
        double re = row[at + RE];
        double im = row[at + IM];
        double period = re != 0 && im != 0 ? 2 * Math.PI / StrictMath.atan(im / re) : previous;
        period = Math.max(Math.min(period, 1.5 * previous), 0.67 * previous);
        return 0.2 * Math.max(SHORTEST, Math.min(LONGEST, period)) + 0.8 * previous;
    }
}
