package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_SHORT;
import static io.tidemark.state.feature.candle.CandleSetting.NEAR;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_VERY_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * A short body with a long shadow on one side and none on the other; its place after the candle before gives the name.
 * Source: TA-Lib 0.4.
 */
public final class Hammers {

    /** {@code cdlhammer}: long lower shadow, the body below or near the low before; 100. */
    public static final KernelType HAMMER =
            CandlePattern.type("cdlhammer", 1, Hammers::hammer, BODY_SHORT, SHADOW_LONG, SHADOW_VERY_SHORT, NEAR);

    /** {@code cdlhangingman}: long lower shadow, the body above or near the high before; −100. */
    public static final KernelType HANGING_MAN = CandlePattern.type(
            "cdlhangingman", 1, Hammers::hangingMan, BODY_SHORT, SHADOW_LONG, SHADOW_VERY_SHORT, NEAR);

    /** {@code cdlinvertedhammer}: long upper shadow, the body gaps down; 100. */
    public static final KernelType INVERTED_HAMMER = CandlePattern.type(
            "cdlinvertedhammer", 1, Hammers::invertedHammer, BODY_SHORT, SHADOW_LONG, SHADOW_VERY_SHORT);

    /** {@code cdlshootingstar}: long upper shadow, the body gaps up; −100. */
    public static final KernelType SHOOTING_STAR =
            CandlePattern.type("cdlshootingstar", 1, Hammers::shootingStar, BODY_SHORT, SHADOW_LONG, SHADOW_VERY_SHORT);

    private Hammers() {}

    private static double hammer(Candle hammer, double[] row) {
        Candle before = hammer.previous();
        boolean isLow = hammer.bottom(row) <= before.low(row) + before.limit(row, NEAR);
        return isLow && hasLowerShadowOnly(hammer, row) ? 100 : 0;
    }

    private static double hangingMan(Candle man, double[] row) {
        Candle before = man.previous();
        boolean isHigh = man.bottom(row) >= before.high(row) - before.limit(row, NEAR);
        return isHigh && hasLowerShadowOnly(man, row) ? -100 : 0;
    }

    private static double invertedHammer(Candle hammer, double[] row) {
        return hammer.bodyBelow(row, hammer.previous()) && hasUpperShadowOnly(hammer, row) ? 100 : 0;
    }

    private static double shootingStar(Candle star, double[] row) {
        return star.bodyAbove(row, star.previous()) && hasUpperShadowOnly(star, row) ? -100 : 0;
    }

    private static boolean hasLowerShadowOnly(Candle candle, double[] row) {
        return candle.isShort(row)
                && candle.lowerShadow(row) > candle.limit(row, SHADOW_LONG)
                && candle.lacksUpperShadow(row);
    }

    private static boolean hasUpperShadowOnly(Candle candle, double[] row) {
        return candle.isShort(row)
                && candle.upperShadow(row) > candle.limit(row, SHADOW_LONG)
                && candle.lacksLowerShadow(row);
    }
}
