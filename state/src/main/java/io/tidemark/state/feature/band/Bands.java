package io.tidemark.state.feature.band;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Bands and channels. A new kernel is one more line here. */
public final class Bands {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(
            Bollinger.UPPER,
            Bollinger.MIDDLE,
            Bollinger.LOWER,
            Bollinger.WIDTH,
            Bollinger.PERCENT,
            TypedBollinger.UPPER,
            TypedBollinger.LOWER,
            Keltner.UPPER,
            Keltner.MIDDLE,
            Keltner.LOWER,
            Keltner.WIDTH,
            Donchian.UPPER,
            Donchian.MIDDLE,
            Donchian.LOWER,
            AccelerationBands.UPPER,
            AccelerationBands.MIDDLE,
            AccelerationBands.LOWER,
            AccelerationBands.HIGH,
            AccelerationBands.LOW,
            MaEnvelope.UPPER,
            MaEnvelope.LOWER,
            Starc.UPPER,
            Starc.LOWER,
            Chandelier.LONG,
            Chandelier.SHORT,
            Pivot.PIVOT,
            Pivot.R1,
            Pivot.R2,
            Pivot.R3,
            Pivot.S1,
            Pivot.S2,
            Pivot.S3,
            Fractal.HIGH,
            Fractal.LOW,
            Fibonacci.HIGH,
            Fibonacci.LOW,
            Fibonacci.FIB_382,
            Fibonacci.FIB_500,
            Fibonacci.FIB_618,
            Fibonacci.DIRECTION,
            KeltnerForms.ORIGINAL_UPPER,
            KeltnerForms.ORIGINAL_MIDDLE,
            KeltnerForms.ORIGINAL_LOWER,
            KeltnerForms.SIMPLE_UPPER,
            KeltnerForms.SIMPLE_MIDDLE,
            KeltnerForms.SIMPLE_LOWER);

    private Bands() {}
}
