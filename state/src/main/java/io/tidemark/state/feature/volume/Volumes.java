package io.tidemark.state.feature.volume;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** What volume says. A new kernel is one more line here. */
public final class Volumes {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of();

    private Volumes() {}
}
