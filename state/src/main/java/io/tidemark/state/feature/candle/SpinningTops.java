package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_SHORT;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_VERY_LONG;

import io.tidemark.state.feature.kernel.KernelType;

/** A short body between two longer shadows; 100 for white, −100 for black. Source: TA-Lib 0.4. */
public final class SpinningTops {

    /** {@code cdlspinningtop}: each shadow longer than the body. */
    public static final KernelType SPINNING_TOP =
            CandlePattern.type("cdlspinningtop", 0, SpinningTops::spinningTop, BODY_SHORT);

    /** {@code cdlhighwave}: each shadow longer than two bodies. */
    public static final KernelType HIGH_WAVE =
            CandlePattern.type("cdlhighwave", 0, SpinningTops::highWave, BODY_SHORT, SHADOW_VERY_LONG);

    private SpinningTops() {}

    private static double spinningTop(Candle top, double[] row) {
        return isBetweenShadows(top, row, top.body(row)) ? 100 * top.color(row) : 0;
    }

    private static double highWave(Candle wave, double[] row) {
        return isBetweenShadows(wave, row, wave.limit(row, SHADOW_VERY_LONG)) ? 100 * wave.color(row) : 0;
    }

    private static boolean isBetweenShadows(Candle candle, double[] row, double least) {
        return candle.isShort(row) && candle.upperShadow(row) > least && candle.lowerShadow(row) > least;
    }
}
