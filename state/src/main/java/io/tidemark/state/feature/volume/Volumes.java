package io.tidemark.state.feature.volume;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** What volume says. A new kernel is one more line here. */
public final class Volumes {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(
            Obv.TYPE,
            MoneyFlow.BAR,
            MoneyFlow.AD,
            MoneyFlow.CMF,
            ChaikinOscillator.ADOSC,
            ChaikinOscillator.CHAIKIN_OSC,
            Force.RAW,
            Force.TYPE,
            EaseOfMovement.RAW,
            EaseOfMovement.TYPE,
            VolumeIndex.NVI,
            VolumeIndex.PVI,
            VolumePriceTrend.TYPE,
            Klinger.FORCE,
            Klinger.KVO,
            Klinger.SIGNAL,
            VolumeAveragePrice.TURNOVER,
            VolumeAveragePrice.CUMULATIVE,
            VolumeAveragePrice.ROLLING,
            VolumeOscillator.PVO,
            VolumeOscillator.SIGNAL,
            VolumeOscillator.HIST,
            VolumeLevel.Z,
            VolumeLevel.RATIO,
            Flow.BUY_RATIO,
            Flow.MEAN_TRADE_SIZE,
            Flow.VWAP_DEVIATION,
            Profile.POC,
            Profile.HIGH,
            Profile.LOW);

    private Volumes() {}
}
