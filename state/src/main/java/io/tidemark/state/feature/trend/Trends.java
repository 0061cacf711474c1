package io.tidemark.state.feature.trend;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Direction and strength of a trend. A new kernel is one more line here. */
public final class Trends {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(
            WilderSum.TYPE,
            DirectionalMovement.PLUS,
            DirectionalMovement.MINUS,
            DirectionalIndicator.PLUS,
            DirectionalIndicator.MINUS,
            Dx.TYPE,
            Adx.TYPE,
            AdxEwm.TYPE,
            Adxr.TYPE,
            Aroon.UP,
            Aroon.DOWN,
            Aroon.OSCILLATOR,
            ParabolicSar.SAR,
            ParabolicSar.SAREXT,
            Supertrend.TYPE,
            Supertrend.DIRECTION,
            Vortex.PLUS,
            Vortex.MINUS,
            Ichimoku.TENKAN,
            Ichimoku.KIJUN,
            Ichimoku.SENKOU_A,
            Ichimoku.SENKOU_B,
            MassIndex.TYPE,
            Qstick.TYPE,
            EmaCross.TYPE,
            TdSequential.SETUP,
            TdSequential.COUNTDOWN,
            Regime.SMA,
            Regime.EMA,
            Regime.ATR,
            Regime.VIX,
            Regime.FACTOR,
            AroonEarliest.UP,
            AroonEarliest.DOWN);

    private Trends() {}
}
