package io.tidemark.state.feature.trend;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Direction and strength of a trend. A new kernel is one more line here. */
public final class Trends {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of();

    private Trends() {}
}
