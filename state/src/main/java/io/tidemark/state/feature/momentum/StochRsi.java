package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The stochastic oscillator of the RSI, 0–100. The defaults are TA-Lib's STOCHRSI, whose %K is not smoothed;
 * {@code (14,14,3)} and {@code (14,14,3,3)} are those of most charts. An empty range counts as 0. Source: T. Chande and
 * S. Kroll, The New Technical Trader, 1994; TA-Lib 0.4.
 */
public final class StochRsi {

    /** {@code stochrsi_k(close,14,5,1)}: %K; its lengths are those of the RSI, of the range and of its average. */
    public static final KernelType K = KernelType.of(
            "stochrsi_k",
            StochRsi::fast,
            source(Column.CLOSE),
            length("rsi", 14, 2),
            length("length", 5, 1),
            length("smooth", 1, 1));

    /** {@code stochrsi_d(close,14,5,1,3)}: %D, the average of %K. */
    public static final KernelType D = KernelType.of(
            "stochrsi_d",
            wiring -> Alias.of(
                    wiring, "sma(" + fast(wiring, wiring.whole("smooth")) + "," + wiring.whole("signal") + ")"),
            source(Column.CLOSE),
            length("rsi", 14, 2),
            length("length", 5, 1),
            length("smooth", 1, 1),
            length("signal", 3, 1));

    private StochRsi() {}

    private static Kernel fast(Wiring wiring) {
        int smooth = wiring.whole("smooth");
        return smooth == 1
                ? RangePosition.ofOscillator(
                        wiring, "rsi(" + wiring.expression("source") + "," + wiring.whole("rsi") + ")")
                : Alias.of(wiring, "sma(" + fast(wiring, 1) + "," + smooth + ")");
    }

    private static String fast(Wiring wiring, int smooth) {
        return "stochrsi_k(" + wiring.expression("source") + "," + wiring.whole("rsi") + "," + wiring.whole("length")
                + "," + smooth + ")";
    }
}
