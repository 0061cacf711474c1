package io.tidemark.state.feature.average;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Moving averages. A new kernel is one more line here. */
public final class Averages {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(Ema.TYPE,
            Sma.TYPE);

    private Averages() {}
}
