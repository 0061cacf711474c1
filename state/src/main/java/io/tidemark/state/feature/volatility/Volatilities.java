package io.tidemark.state.feature.volatility;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Ranges and dispersions of prices. A new kernel is one more line here. */
public final class Volatilities {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(
            TrueRange.TYPE,
            TrueExtreme.HIGH,
            TrueExtreme.LOW,
            Atr.TYPE,
            AtrEwm.TYPE,
            AtrSma.TYPE,
            AtrPercentile.TYPE,
            AtrExpansion.TYPE,
            Natr.TYPE,
            NatrEwm.TYPE,
            Chop.TYPE,
            Ulcer.TYPE,
            LogMove.CLOSE,
            LogMove.OVERNIGHT,
            LogMove.INTRABAR,
            CloseToClose.TYPE,
            RangeVariance.PARKINSON,
            RangeVariance.GARMAN_KLASS,
            RangeVariance.ROGERS_SATCHELL,
            RangeVolatility.PARKINSON,
            RangeVolatility.GARMAN_KLASS,
            RangeVolatility.ROGERS_SATCHELL,
            YangZhang.TYPE,
            ChaikinVolatility.TYPE,
            RelativeVolatility.TYPE,
            Rvi.TYPE,
            Squeeze.TYPE,
            SqueezeMomentum.DISTANCE,
            SqueezeMomentum.TYPE,
            Garch.TYPE,
            EwmaVolatility.TYPE,
            VolatilityOfVolatility.TYPE);

    private Volatilities() {}
}
