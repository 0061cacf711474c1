package io.tidemark.state.feature.flow;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** What bars say of who traded and what it cost. A new kernel is one more line here. */
public final class Flows {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(
            SignedVolume.TYPE,
            SignedVolume.IMBALANCE,
            SignedVolume.VPIN,
            SignedVolume.KYLE,
            TickImbalance.SIGN,
            TickImbalance.BARS,
            TickImbalance.VOLUMES,
            Amihud.RAW,
            Amihud.TYPE,
            Spread.ROLL,
            Spread.PAIR,
            Spread.CORWIN_SCHULTZ);

    private Flows() {}
}
