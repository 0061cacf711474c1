package io.tidemark.state.feature.volatility;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Ranges and dispersions of prices. A new kernel is one more line here. */
public final class Volatilities {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(TrueRange.TYPE,
            Atr.TYPE);

    private Volatilities() {}
}
