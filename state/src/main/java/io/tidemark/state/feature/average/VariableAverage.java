package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * A moving average whose length is another feature, rounded down and held between {@code min} and {@code max} (TA-Lib): the
 * simple one adds up the last values anew, of another type there is one of each length, of at most a hundred. The first value
 * is that of the longest; all begin there. The usual length is the dominant cycle, {@code ht_dcperiod}.
 * Source: TA-Lib 0.4.
 */
public final class VariableAverage extends Kernel {

    /** {@code mavp(close,periods,2,30,type=sma)}. */
    public static final KernelType TYPE = KernelType.of(
            "mavp",
            VariableAverage::kernel,
            source(Column.CLOSE),
            source("periods", "ht_dcperiod(close)"),
            length("min", 2, 2),
            length("max", 30, 2),
            MovingAverage.type("type"));

    private static final int MOST_LENGTHS = 100;

    private final int periods;
    private final int min;
    private final int max;
    private final Window window;

    private VariableAverage(Wiring wiring) {
        super(wiring, 0, wiring.whole("max"));
        this.periods = wiring.source("periods");
        this.min = wiring.whole("min");
        this.max = wiring.whole("max");
        this.window = wiring.window(wiring.source("source"), max);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        int length = between(min, max, frame[periods]);
        return isReady(row) ? window.sum(row, length) / length : Double.NaN;
    }

    private static Kernel kernel(Wiring wiring) {
        int min = wiring.whole("min");
        int max = wiring.whole("max");
        if (min > max) {
            throw new IllegalArgumentException("'min' of mavp is at most 'max', not " + min);
        }
        return wiring.choice("type").equals("sma") ? new VariableAverage(wiring) : ofEach(wiring, min, max);
    }

    private static Kernel ofEach(Wiring wiring, int min, int max) {
        if (max - min >= MOST_LENGTHS) {
            throw new IllegalArgumentException("mavp of type " + wiring.choice("type") + " has at most " + MOST_LENGTHS
                    + " lengths, not " + (max - min + 1));
        }
        int before = average(wiring, max).before();
        int[] averages = new int[max - min + 1];
        for (int i = 0; i < averages.length; i++) {
            averages[i] = wiring.use(average(wiring, min + i).over(wiring.expression("source"), before));
        }
        int periods = wiring.source("periods");
        return Formula.of(wiring, frame -> frame[averages[between(min, max, frame[periods]) - min]]);
    }

    private static MovingAverage average(Wiring wiring, int length) {
        return new MovingAverage(wiring.choice("type"), length);
    }

    private static int between(int min, int max, double length) {
        return (int) Math.max(min, Math.min(max, length));
    }
}
