package io.tidemark.state.feature.candle;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Candle patterns. A new kernel is one more line here. */
public final class Candles {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of();

    private Candles() {}
}
