package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The middle between the greatest and the least of the last n values; {@code midprice} is that between the highest high
 * and the lowest low. First value at value n. Source: TA-Lib 0.4.
 */
public final class Midpoint {

    /** {@code midpoint(close,14)}: of the values of a source. */
    public static final KernelType TYPE = KernelType.of(
            "midpoint",
            wiring -> kernel(wiring, wiring.expression("source"), wiring.expression("source")),
            source(Column.CLOSE),
            length("length", 14, 1));

    /** {@code midprice(14)}: of the highs and lows of bars. */
    public static final KernelType PRICE =
            KernelType.of("midprice", wiring -> kernel(wiring, "high", "low"), length("length", 14, 1));

    private Midpoint() {}

    private static Kernel kernel(Wiring wiring, String above, String below) {
        int greatest = wiring.use("max(" + above + "," + wiring.whole("length") + ")");
        int least = wiring.use("min(" + below + "," + wiring.whole("length") + ")");
        return Formula.of(wiring, frame -> (frame[greatest] + frame[least]) / 2);
    }
}
