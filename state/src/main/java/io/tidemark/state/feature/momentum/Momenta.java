package io.tidemark.state.feature.momentum;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Oscillators and rates of change. A new kernel is one more line here. */
public final class Momenta {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(Rsi.TYPE);

    private Momenta() {}
}
