package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_VERY_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/** A long body that lacks a shadow; 100 for white, −100 for black. Source: TA-Lib 0.4. */
public final class Marubozus {

    /** {@code cdlmarubozu}: no shadow at all. */
    public static final KernelType MARUBOZU =
            CandlePattern.type("cdlmarubozu", 0, Marubozus::marubozu, BODY_LONG, SHADOW_VERY_SHORT);

    /** {@code cdlclosingmarubozu}: no shadow at the close. */
    public static final KernelType CLOSING_MARUBOZU =
            CandlePattern.type("cdlclosingmarubozu", 0, Marubozus::closingMarubozu, BODY_LONG, SHADOW_VERY_SHORT);

    /** {@code cdlbelthold}: no shadow at the open. */
    public static final KernelType BELT_HOLD =
            CandlePattern.type("cdlbelthold", 0, Marubozus::beltHold, BODY_LONG, SHADOW_VERY_SHORT);

    private Marubozus() {}

    private static double marubozu(Candle candle, double[] row) {
        return candle.isLong(row) && candle.lacksShadows(row) ? 100 * candle.color(row) : 0;
    }

    private static double closingMarubozu(Candle candle, double[] row) {
        boolean closesAtEnd = candle.isWhite(row) ? candle.lacksUpperShadow(row) : candle.lacksLowerShadow(row);
        return closesAtEnd && candle.isLong(row) ? 100 * candle.color(row) : 0;
    }

    private static double beltHold(Candle candle, double[] row) {
        return opensAtEnd(candle, row) && candle.isLong(row) ? 100 * candle.color(row) : 0;
    }

    /** White without a lower, or black without an upper shadow. */
    static boolean opensAtEnd(Candle candle, double[] row) {
        return candle.isWhite(row) ? candle.lacksLowerShadow(row) : candle.lacksUpperShadow(row);
    }
}
