package io.tidemark.state.feature.price;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Transforms of one bar. A new kernel is one more line here. */
public final class Prices {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(
            BarPrice.AVERAGE,
            BarPrice.MEDIAN,
            BarPrice.TYPICAL,
            BarPrice.WEIGHTED_CLOSE,
            BarPrice.RANGE,
            HeikinAshi.OPEN,
            HeikinAshi.HIGH,
            HeikinAshi.LOW,
            HeikinAshi.CLOSE,
            Renko.CLOSE,
            Renko.DIRECTION,
            Renko.BRICKS,
            ZigZag.PIVOT,
            ZigZag.DIRECTION);

    private Prices() {}
}
