package io.tidemark.state.feature.momentum;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Oscillators and rates of change. A new kernel is one more line here. */
public final class Momenta {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(
            Rsi.TYPE,
            RsiEwm.TYPE,
            RateOfChange.MOM,
            RateOfChange.ROC,
            RateOfChange.ROCP,
            RateOfChange.ROCR,
            RateOfChange.ROCR100,
            Macd.TYPE,
            Macd.SIGNAL,
            Macd.HISTOGRAM,
            PriceOscillator.APO,
            PriceOscillator.PPO,
            Cmo.TYPE,
            CmoSum.TYPE,
            WilliamsR.TYPE,
            Stochastic.FAST_K,
            Stochastic.FAST_D,
            Stochastic.K,
            Stochastic.D,
            Stochastic.J,
            StochRsi.K,
            StochRsi.D,
            Trix.TYPE,
            BuyingPressure.TYPE,
            UltimateOscillator.TYPE,
            BalanceOfPower.TYPE,
            Cci.TYPE,
            MoneyFlow.PLUS,
            MoneyFlow.MINUS,
            Mfi.TYPE,
            AwesomeOscillator.TYPE,
            Tsi.TYPE,
            Tsi.SIGNAL,
            Pmo.TYPE,
            Pmo.SIGNAL,
            Kst.TYPE,
            Kst.SIGNAL,
            Coppock.TYPE,
            Fisher.TYPE,
            Fisher.TRIGGER,
            ElderRay.BULL,
            ElderRay.BEAR,
            Streak.TYPE,
            RocRank.TYPE,
            ConnorsRsi.TYPE,
            Dpo.TYPE,
            Smi.TYPE,
            Smi.SIGNAL,
            DeMarker.TYPE,
            Rvgi.TYPE,
            Rvgi.SIGNAL,
            PsychologicalLine.TYPE,
            Kdj.K,
            Kdj.D,
            Kdj.J,
            SchaffTrendCycle.RAW,
            SchaffTrendCycle.TYPE);

    private Momenta() {}
}
