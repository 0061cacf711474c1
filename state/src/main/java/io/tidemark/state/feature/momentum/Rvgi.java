package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Ehlers's relative vigor index, −1 to 1: close − open over high − low, both smoothed over four bars with weights 1 : 2
 * : 2 : 1 and summed over n; the first result is that of bar n + 3. Null when the bars have no range. Source: J.
 * Ehlers, 2002.
 */
public final class Rvgi extends Kernel {

    /** {@code rvgi(10)}: the index itself. */
    public static final KernelType TYPE = KernelType.of("rvgi", Rvgi::new, length("length", 10, 1));

    /** {@code rvgi_signal(10)}: the index smoothed over four bars likewise, its signal. */
    public static final KernelType SIGNAL = KernelType.of("rvgi_signal", Signal::new, length("length", 10, 1));

    private static final int SMOOTHED = 4;

    private final int length;
    private final Window open;
    private final Window high;
    private final Window low;
    private final Window close;

    private Rvgi(Wiring wiring) {
        super(wiring, 0, wiring.whole("length") + SMOOTHED - 1);
        this.length = wiring.whole("length");
        int bars = length + SMOOTHED - 1;
        this.open = wiring.window(wiring.use("open"), bars);
        this.high = wiring.window(wiring.use("high"), bars);
        this.low = wiring.window(wiring.use("low"), bars);
        this.close = wiring.window(wiring.use("close"), bars);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) < length + SMOOTHED - 1) {
            return Double.NaN;
        }
        double vigor = 0;
        double range = 0;
        for (int age = 0; age < length; age++) {
            vigor += smoothed(close, age, row) - smoothed(open, age, row);
            range += smoothed(high, age, row) - smoothed(low, age, row);
        }
        return vigor / range;
    }

    private static double smoothed(Window window, int age, double[] row) {
        return (window.get(row, age)
                        + 2 * window.get(row, age + 1)
                        + 2 * window.get(row, age + 2)
                        + window.get(row, age + 3))
                / 6;
    }

    private static final class Signal extends Kernel {

        private final Window line;

        Signal(Wiring wiring) {
            super(wiring, 0, SMOOTHED);
            this.line = wiring.window(wiring.use("rvgi(" + wiring.whole("length") + ")"), SMOOTHED);
        }

        @Override
        protected double update(double[] frame, double[] row) {
            return count(row) < SMOOTHED ? Double.NaN : smoothed(line, 0, row);
        }
    }
}
