package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.WeightedWindow;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The least-squares line through the last n values: its value at the newest ({@code linearreg}), one value on
 * ({@code tsf}) and at the oldest ({@code linearreg_intercept}), its slope per value and that as an angle in degrees.
 * Each is a sum of the values with fixed weights. First value at value n. Source: TA-Lib 0.4.
 */
public final class LinearRegression extends Kernel {

    /** {@code linearreg(close,14)}: the value at the newest. */
    public static final KernelType END = type("linearreg", Place.END);

    /** {@code tsf(close,14)}: the time series forecast, one value on. */
    public static final KernelType FORECAST = type("tsf", Place.NEXT);

    /** {@code linearreg_intercept(close,14)}: the value at the oldest. */
    public static final KernelType INTERCEPT = type("linearreg_intercept", Place.START);

    /** {@code linearreg_slope(close,14)}: the slope. */
    public static final KernelType SLOPE = type("linearreg_slope", Place.SLOPE);

    /** {@code linearreg_angle(close,14)}: the slope as an angle. */
    public static final KernelType ANGLE =
            KernelType.of("linearreg_angle", LinearRegression::angle, source(Column.CLOSE), length("length", 14, 2));

    private final int in;
    private final int length;
    private final WeightedWindow window;
    private final double divisor;
    private final boolean isLevel;

    private LinearRegression(Wiring wiring, Place place) {
        super(wiring, 0, wiring.whole("length"));
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.window = new WeightedWindow(wiring, in, weights(length, place));
        this.divisor = length * ((double) length * length - 1);
        this.isLevel = place != Place.SLOPE;
    }

    /** What is read off the line. */
    private enum Place {
        START,
        END,
        NEXT,
        SLOPE
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) < length) {
            return Double.NaN;
        }
        double sum = window.sumOfDistances(row) / divisor;
        return isLevel ? frame[in] + sum : sum;
    }

    /** Whole numbers, and so exact; to be divided by n·(n² − 1). */
    private static double[] weights(int length, Place place) {
        double n = length;
        double[] weights = new double[length];
        for (int age = 0; age < length; age++) {
            double fromMiddle = n - 1 - 2 * age;
            weights[age] = switch (place) {
                case SLOPE -> 6 * fromMiddle;
                case START -> n * n - 1 - 3 * (n - 1) * fromMiddle;
                case END -> n * n - 1 + 3 * (n - 1) * fromMiddle;
                case NEXT -> n * n - 1 + 3 * (n + 1) * fromMiddle;
            };
        }
        return weights;
    }

    private static Kernel angle(Wiring wiring) {
        int slope = wiring.use("linearreg_slope(" + wiring.expression("source") + "," + wiring.whole("length") + ")");
        return Formula.of(wiring, frame -> StrictMath.toDegrees(StrictMath.atan(frame[slope])));
    }

    private static KernelType type(String name, Place place) {
        return KernelType.of(
                name, wiring -> new LinearRegression(wiring, place), source(Column.CLOSE), length("length", 14, 2));
    }
}
