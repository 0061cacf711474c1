package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Schaff trend cycle as Skender has it, 0–100: where the MACD line lies in its range over n bars, smoothed by a
 * three-bar average. The MACD is the difference of two EMAs, each with its own start; 0 where the range is empty.
 * Source: D. Schaff, 1999; Skender.
 */
public final class SchaffTrendCycle {

    /**
     * {@code stc(close,10,23,50)}: the smoothed cycle; its lengths are those of the cycle, of the fast and of the slow
     * EMA.
     */
    public static final KernelType TYPE = KernelType.of(
            "stc",
            SchaffTrendCycle::kernel,
            source(Column.CLOSE),
            length("length", 10, 1),
            length("fast", 23, 2),
            length("slow", 50, 2));

    private static final int SMOOTH = 3;

    /** {@code stc_raw(close,10,23,50)}: the cycle before it is smoothed. */
    public static final KernelType RAW = KernelType.of(
            "stc_raw",
            wiring -> RangePosition.ofItself(
                    wiring,
                    "apo(" + wiring.expression("source") + "," + wiring.whole("fast") + "," + wiring.whole("slow")
                            + ",ma=ema)"),
            source(Column.CLOSE),
            length("length", 10, 1),
            length("fast", 23, 2),
            length("slow", 50, 2));

    private SchaffTrendCycle() {}

    private static Kernel kernel(Wiring wiring) {
        return Alias.of(
                wiring,
                "sma(stc_raw(" + wiring.expression("source") + "," + wiring.whole("length") + "," + wiring.whole("fast")
                        + "," + wiring.whole("slow") + ")," + SMOOTH + ")");
    }
}
