package io.tidemark.state.feature.cycle;

/**
 * The phase of the dominant cycle in degrees, −45 to 315: that of the smoothed source against one period of sine and cosine, with
 * the WMA's lag of one bar made up for (J. Ehlers, 2001).
 */
final class CyclePhase {

    private static final int LENGTH = HilbertCycle.LONGEST;
    /** By period: sine and cosine of each bar's share of the circle. */
    private static final double[][] SINES = circle(0);

    private static final double[][] COSINES = circle(Math.PI / 2);

    private static final int PHASE = 0;
    private static final int NEWEST = 1;
    private static final int RING = 2;

    /** Doubles of memory: phase, position of the newest smoothed value, their ring. */
    static final int SIZE = RING + LENGTH;

    private final HilbertCycle cycle;
    private final int at;

    /** The phase of a cycle, after that has taken its value; its memory begins at {@code at}. */
    CyclePhase(HilbertCycle cycle, int at) {
        this.cycle = cycle;
        this.at = at;
    }

    /** Takes what the cycle has become; returns the phase. */
    double update(double[] row) {
        int newest = ((int) row[at + NEWEST] + 1) % LENGTH;
        row[at + NEWEST] = newest;
        row[at + RING + newest] = cycle.smooth(row);
        int bars = (int) (cycle.period(row) + 0.5);
        double real = 0;
        double imaginary = 0;
        for (int age = 0; age < bars; age++) {
            int position = newest - age;
            double value = row[at + RING + (position < 0 ? position + LENGTH : position)];
            real += SINES[bars][age] * value;
            imaginary += COSINES[bars][age] * value;
        }
        row[at + PHASE] = next(row[at + PHASE], real, imaginary, cycle.period(row));
        return row[at + PHASE];
    }

    /** The phase as it is. */
    double phase(double[] row) {
        return row[at + PHASE];
    }

    private static double next(double previous, double real, double imaginary, double period) {
        double phase = imaginary == 0
                ? previous + 90 * Math.signum(real)
                : StrictMath.toDegrees(StrictMath.atan(real / imaginary));
        phase += 90 + 360 / period;
        if (imaginary < 0) {
            phase += 180;
        }
        return phase > 315 ? phase - 360 : phase;
    }

    private static double[][] circle(double ahead) {
        double[][] circle = new double[LENGTH + 1][];
        for (int bars = 0; bars <= LENGTH; bars++) {
            circle[bars] = new double[bars];
            for (int bar = 0; bar < bars; bar++) {
                circle[bars][bar] = StrictMath.sin(bar * 2 * Math.PI / bars + ahead);
            }
        }
        return circle;
    }
}
