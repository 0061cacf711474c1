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
 * The least-squares line through the last n values: its value at the newest ({@code linearreg}), one value on ({@code tsf}) and at
 * the oldest ({@code linearreg_intercept}), its slope per value and that as an angle in degrees. Each is a sum of the values with
 * fixed weights. First value at value n.
 */
public final class LinearRegression extends Kernel {

    /** {@code linearreg(close,14)}. */
    public static final KernelType END = type("linearreg", Place.END);

    /** {@code tsf(close,14)}. */
    public static final KernelType FORECAST = type("tsf", Place.NEXT);

    /** {@code linearreg_intercept(close,14)}. */
    public static final KernelType INTERCEPT = type("linearreg_intercept", Place.START);

    /** {@code linearreg_slope(close,14)}. */
    public static final KernelType SLOPE = type("linearreg_slope", null);

    /** {@code linearreg_angle(close,14)}. */
    public static final KernelType ANGLE =
            KernelType.of("linearreg_angle", LinearRegression::angle, source(Column.CLOSE), length("length", 14, 2));

    private final int in;
    private final int length;
    private final WeightedWindow window;
    private final boolean isLevel;

    private LinearRegression(Wiring wiring, Place place) {
        super(wiring, 0, wiring.whole("length"));
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.window = new WeightedWindow(wiring, in, place == null ? slope(length) : level(length, place));
        this.isLevel = place != null;
    }

    /** Where on the line. */
    private enum Place {
        START,
        END,
        NEXT;

        /** Values from the middle of the line. */
        double ofMiddle(int length) {
            double half = (length - 1) / 2.0;
            return this == START ? -half : this == END ? half : half + 1;
        }
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) < length) {
            return Double.NaN;
        }
        double sum = window.sumOfDistances(row);
        return isLevel ? frame[in] + sum : sum;
    }

    private static double[] slope(int length) {
        double squares = length * ((double) length * length - 1) / 12;
        double[] weights = new double[length];
        for (int age = 0; age < length; age++) {
            weights[age] = ((length - 1) / 2.0 - age) / squares;
        }
        return weights;
    }

    private static double[] level(int length, Place place) {
        double[] weights = slope(length);
        for (int age = 0; age < length; age++) {
            weights[age] = 1.0 / length + place.ofMiddle(length) * weights[age];
        }
        return weights;
    }

    private static Kernel angle(Wiring wiring) {
        int slope = wiring.use("linearreg_slope(" + wiring.expression("source") + "," + wiring.whole("length") + ")");
        return Formula.of(wiring, frame -> StrictMath.toDegrees(StrictMath.atan(frame[slope])));
    }

    private static KernelType type(String name, Place place) {
        return KernelType.of(
                name,
                wiring -> new LinearRegression(wiring, place),
                source(Column.CLOSE),
                length("length", 14, 2));
    }
}
