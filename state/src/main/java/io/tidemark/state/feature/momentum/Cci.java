package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Lambert's commodity channel index, without bounds: the distance of the typical price (H + L + C) ÷ 3 from its mean
 * over n bars, in units of 0.015 mean deviations; the first result is that of bar n. 0 when all typical prices are
 * equal. Source: D. Lambert, 1980; TA-Lib 0.4.
 */
public final class Cci extends Kernel {

    /** {@code cci(14)}. */
    public static final KernelType TYPE = KernelType.of("cci", Cci::new, length("length", 14, 2));

    private static final double SCALE = 0.015;

    private final int length;
    private final Window high;
    private final Window low;
    private final Window close;

    /** Scratch: typical prices less the newest. */
    private final double[] distances;

    private Cci(Wiring wiring) {
        super(wiring, 0, wiring.whole("length"));
        this.length = wiring.whole("length");
        this.distances = new double[length];
        this.high = wiring.window(wiring.use("high"), length);
        this.low = wiring.window(wiring.use("low"), length);
        this.close = wiring.window(wiring.use("close"), length);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) < length) {
            return Double.NaN;
        }
        // Measured from the newest price, equal prices have no distance at all, whatever the rounding.
        double mean = measure(row) / length;
        double deviation = 0;
        for (double distance : distances) {
            deviation += Math.abs(distance - mean);
        }
        return deviation == 0 ? 0 : -mean / (SCALE * deviation / length);
    }

    /** Fills the distances and returns their sum. */
    private double measure(double[] row) {
        int newestHigh = high.newest(row);
        int newestLow = low.newest(row);
        int newestClose = close.newest(row);
        double newest = 0;
        double sum = 0;
        for (int age = 0; age < length; age++) {
            double typical =
                    (high.get(row, newestHigh, age) + low.get(row, newestLow, age) + close.get(row, newestClose, age))
                            / 3;
            newest = age == 0 ? typical : newest;
            distances[age] = typical - newest;
            sum += distances[age];
        }
        return sum;
    }
}
