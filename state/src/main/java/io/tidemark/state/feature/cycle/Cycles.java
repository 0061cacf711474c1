package io.tidemark.state.feature.cycle;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Dominant cycles (Ehlers). A new kernel is one more line here. */
public final class Cycles {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(
            CycleValue.PERIOD,
            CycleValue.IN_PHASE,
            CycleValue.QUADRATURE,
            DominantPhase.TYPE,
            DominantPhase.SINE,
            DominantPhase.LEAD_SINE,
            Trendline.TYPE,
            TrendMode.TYPE,
            SuperSmoother.TYPE,
            HighPass.TYPE,
            HighPass.ROOFING,
            Decycler.TYPE,
            InstantaneousTrend.TYPE,
            Laguerre.FILTER,
            Laguerre.RSI);

    private Cycles() {}
}
