package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.BODY_SHORT;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_VERY_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * Three black candles that fall less and less: a long one with a long lower shadow, a shorter one that opens higher and
 * holds the low, and a short one without shadows within the range of the second; 100. Source: TA-Lib 0.4.
 */
public final class ThreeStarsInSouth {

    /** {@code cdl3starsinsouth}. */
    public static final KernelType TYPE = CandlePattern.type(
            "cdl3starsinsouth", 2, ThreeStarsInSouth::rule, SHADOW_VERY_SHORT, SHADOW_LONG, BODY_LONG, BODY_SHORT);

    private ThreeStarsInSouth() {}

    private static double rule(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        boolean areStars = first.isBlack(row)
                && second.isBlack(row)
                && third.isBlack(row)
                && holds(second, row)
                && third.low(row) > second.low(row)
                && third.high(row) < second.high(row)
                && first.isLong(row)
                && first.lowerShadow(row) > first.limit(row, SHADOW_LONG)
                && second.hasLowerShadow(row)
                && third.isShort(row)
                && third.lacksShadows(row);
        return areStars ? 100 : 0;
    }

    private static boolean holds(Candle second, double[] row) {
        Candle first = second.previous();
        return second.body(row) < first.body(row)
                && second.open(row) > first.close(row)
                && second.open(row) <= first.high(row)
                && second.low(row) < first.close(row)
                && second.low(row) >= first.low(row);
    }
}
