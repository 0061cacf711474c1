package io.tidemark.state.feature.statistics;

import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;

/** Statistics of windows. A new kernel is one more line here. */
public final class Statistics {

    /** All kernels of the family. */
    public static final List<KernelType> TYPES = List.of(
            Sum.TYPE,
            Pairs.PRODUCT,
            Pairs.FIRST,
            Extremes.GREATEST,
            Extremes.LEAST,
            Extremes.GREATEST_AGE,
            Extremes.LEAST_AGE,
            Variance.TYPE,
            Variance.DEVIATION,
            ZScore.TYPE,
            Shape.SKEW,
            Shape.KURTOSIS,
            LinearRegression.END,
            LinearRegression.FORECAST,
            LinearRegression.INTERCEPT,
            LinearRegression.SLOPE,
            LinearRegression.ANGLE,
            Comovement.CORRELATION,
            Comovement.BETA,
            Quantile.TYPE,
            Quantile.MEDIAN,
            AbsoluteDeviation.TYPE,
            PercentRank.TYPE,
            Returns.SIMPLE,
            Returns.LOG,
            Hurst.TYPE,
            FractionalDifference.TYPE,
            Lag.TYPE,
            Covariance.TYPE,
            Spearman.TYPE,
            RSquared.TYPE,
            RelativeDeviation.TYPE,
            Sharpe.TYPE,
            Sortino.TYPE,
            ValueAtRisk.TYPE,
            HistoricalRisk.QUANTILE,
            HistoricalRisk.SHORTFALL,
            Drawdown.TYPE,
            Drawdown.CUMULATIVE,
            Autocorrelation.TYPE,
            VarianceRatio.TYPE,
            HalfLife.TYPE,
            ShannonEntropy.TYPE,
            PatternEntropy.APPROXIMATE,
            PatternEntropy.SAMPLE,
            MinMax.TYPE,
            Limits.CLIP,
            Limits.WINSOR,
            Outlier.Z,
            Outlier.IQR,
            StaticZ.TYPE,
            Absolute.TYPE);

    private Statistics() {}
}
