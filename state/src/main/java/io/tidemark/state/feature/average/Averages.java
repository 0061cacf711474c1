package io.tidemark.state.feature.average;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Moving averages. A new kernel is one more line here. */
public final class Averages {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(
            Ema.TYPE,
            Sma.TYPE,
            Wma.TYPE,
            Dema.TYPE,
            Tema.TYPE,
            T3.TYPE,
            Trima.TYPE,
            Trima.SYMMETRIC,
            SineWma.TYPE,
            Hma.TYPE,
            Alma.TYPE,
            Kama.TYPE,
            Mama.TYPE,
            Mama.FOLLOWING,
            Rma.TYPE,
            Rma.SMOOTHED,
            Zlema.TYPE,
            McGinley.TYPE,
            Vidya.TYPE,
            Vwma.TYPE,
            Midpoint.TYPE,
            Midpoint.PRICE,
            EfficiencyRatio.TYPE,
            Kalman.TYPE,
            MovingAverage.TYPE,
            VariableAverage.TYPE);

    private Averages() {}
}
