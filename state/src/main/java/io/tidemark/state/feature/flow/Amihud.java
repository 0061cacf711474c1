package io.tidemark.state.feature.flow;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Illiquidity: the size of the simple return per unit of money traded, |r| ÷ (C · volume). Bars without volume are left
 * out. Source: Y. Amihud, 2002.
 */
public final class Amihud {

    /** {@code amihud_raw}: that of one bar, from bar 2 on. */
    public static final KernelType RAW = KernelType.of("amihud_raw", Amihud::ofBar);

    /** {@code amihud(20)}: the mean of the last n bars. */
    public static final KernelType TYPE = KernelType.of(
            "amihud",
            wiring -> Alias.of(wiring, "sma(amihud_raw," + wiring.whole("length") + ")"),
            length("length", 20, 1));

    private Amihud() {}

    private static Kernel ofBar(Wiring wiring) {
        int change = wiring.use("pct_return(close,1)");
        int close = wiring.use("close");
        int volume = wiring.use("volume");
        return Formula.of(wiring, frame -> Math.abs(frame[change]) / (frame[close] * frame[volume]));
    }
}
