package io.tidemark.state.feature.band;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Bands and channels. A new kernel is one more line here. */
public final class Bands {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of();

    private Bands() {}
}
