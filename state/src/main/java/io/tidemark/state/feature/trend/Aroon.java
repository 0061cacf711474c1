package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Extremum;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Chande's Aroon, 0–100: how lately the highest high (or lowest low) of the last n + 1 bars was, 100 for now; of equals
 * the latest counts. The oscillator is up − down, −100 to 100. The first result is that of bar n + 1. Source: T.
 * Chande, 1995; TA-Lib 0.4.
 */
public final class Aroon extends Kernel {

    /** {@code aroon_up(14)}: of the highest high. */
    public static final KernelType UP =
            KernelType.of("aroon_up", wiring -> new Aroon(wiring, true), length("length", 14, 1));

    /** {@code aroon_down(14)}: of the lowest low. */
    public static final KernelType DOWN =
            KernelType.of("aroon_down", wiring -> new Aroon(wiring, false), length("length", 14, 1));

    /** {@code aroonosc(14)}: the oscillator. */
    public static final KernelType OSCILLATOR = KernelType.of("aroonosc", Aroon::oscillator, length("length", 14, 1));

    private final int length;
    private final Extremum extremum;

    private Aroon(Wiring wiring, boolean up) {
        super(wiring, Extremum.SIZE, wiring.whole("length") + 1);
        this.length = wiring.whole("length");
        this.extremum = up
                ? Extremum.greatest(wiring, wiring.use("high"), length + 1, at)
                : Extremum.least(wiring, wiring.use("low"), length + 1, at);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        int age = extremum.update(count(row), row);
        return 100.0 * (length - age) / length;
    }

    private static Kernel oscillator(Wiring wiring) {
        int up = wiring.use("aroon_up(" + wiring.whole("length") + ")");
        int down = wiring.use("aroon_down(" + wiring.whole("length") + ")");
        return Formula.of(wiring, frame -> frame[up] - frame[down]);
    }
}
