package io.tidemark.state.feature.band;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The last fractal: a high above, or a low below, those of w bars on each side. It is known w bars later and stays
 * until the next; null before the first. Source: B. Williams, Trading Chaos, 1995.
 */
public final class Fractal extends Kernel {

    /** {@code fractal_high(2)}: the high. */
    public static final KernelType HIGH = KernelType.of("fractal_high", wiring -> new Fractal(wiring, true), wings())
            .pathDependent();

    /** {@code fractal_low(2)}: the low. */
    public static final KernelType LOW = KernelType.of("fractal_low", wiring -> new Fractal(wiring, false), wings())
            .pathDependent();

    private static final int LEVEL = 0;
    private static final int FOUND = 1;

    private final Swing swing;

    private Fractal(Wiring wiring, boolean high) {
        super(wiring, 2, 2 * wiring.whole("wings") + 1);
        this.swing = new Swing(wiring, high);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (isReady(row) && swing.isFractal(row)) {
            row[at + LEVEL] = swing.level(row);
            row[at + FOUND] = 1;
        }
        return row[at + FOUND] == 1 ? row[at + LEVEL] : Double.NaN;
    }

    static Parameter wings() {
        return length("wings", 2, 1);
    }

    /** The bars around the one that may be a fractal. */
    static final class Swing {

        private final Window window;
        private final int wings;
        private final double sign;

        Swing(Wiring wiring, boolean high) {
            this.wings = wiring.whole("wings");
            this.window = wiring.window(wiring.use(high ? "high" : "low"), 2 * wings + 1);
            this.sign = high ? 1 : -1;
        }

        double level(double[] row) {
            return window.get(row, wings);
        }

        boolean isFractal(double[] row) {
            double level = sign * level(row);
            for (int wing = 1; wing <= wings; wing++) {
                if (level <= sign * window.get(row, wings - wing) || level <= sign * window.get(row, wings + wing)) {
                    return false;
                }
            }
            return true;
        }
    }
}
