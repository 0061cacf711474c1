package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.BODY_SHORT;
import static io.tidemark.state.feature.candle.CandleSetting.FAR;
import static io.tidemark.state.feature.candle.CandleSetting.NEAR;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_SHORT;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_VERY_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * Three white candles that close higher and higher: with full strength, or with less and less of it. Source: TA-Lib
 * 0.4.
 */
public final class Soldiers {

    /** {@code cdl3whitesoldiers}: no upper shadows, no body far shorter than the one before, the last not small; 100. */
    public static final KernelType THREE_WHITE_SOLDIERS = CandlePattern.type(
            "cdl3whitesoldiers", 2, Soldiers::threeWhiteSoldiers, SHADOW_VERY_SHORT, BODY_SHORT, FAR, NEAR);

    /** {@code cdladvanceblock}: bodies shrink or upper shadows grow after a long first one; −100. */
    public static final KernelType ADVANCE_BLOCK = CandlePattern.type(
            "cdladvanceblock", 2, Soldiers::advanceBlock, SHADOW_SHORT, SHADOW_LONG, FAR, NEAR, BODY_LONG);

    /** {@code cdlstalledpattern}: two long ones and a short one, which so rides on the shoulder of the second; −100. */
    public static final KernelType STALLED_PATTERN = CandlePattern.type(
            "cdlstalledpattern", 2, Soldiers::stalledPattern, BODY_LONG, BODY_SHORT, SHADOW_VERY_SHORT, NEAR);

    private Soldiers() {}

    private static double threeWhiteSoldiers(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        boolean areSoldiers = advance(third, row)
                && opensWithin(second, row)
                && opensWithin(third, row)
                && first.lacksUpperShadow(row)
                && second.lacksUpperShadow(row)
                && third.lacksUpperShadow(row)
                && second.body(row) > first.body(row) - first.limit(row, FAR)
                && third.body(row) > second.body(row) - second.limit(row, FAR)
                && !third.isSmall(row);
        return areSoldiers ? 100 : 0;
    }

    private static double advanceBlock(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        boolean isBlocked = advance(third, row)
                && opensWithin(second, row)
                && opensWithin(third, row)
                && first.isLong(row)
                && first.upperShadow(row) < first.limit(row, SHADOW_SHORT)
                && weakens(third, row);
        return isBlocked ? -100 : 0;
    }

    private static double stalledPattern(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        boolean isStalled = advance(third, row)
                && opensWithin(second, row)
                && first.isLong(row)
                && second.isLong(row)
                && second.lacksUpperShadow(row)
                && third.isShort(row);
        return isStalled ? -100 : 0;
    }

    private static boolean advance(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        return first.isWhite(row)
                && second.isWhite(row)
                && third.isWhite(row)
                && third.close(row) > second.close(row)
                && second.close(row) > first.close(row);
    }

    /** Opens above the open before, and at most near its close. */
    private static boolean opensWithin(Candle candle, double[] row) {
        Candle before = candle.previous();
        return candle.open(row) > before.open(row) && candle.open(row) <= before.close(row) + before.limit(row, NEAR);
    }

    private static boolean weakens(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        boolean secondIsFarShorter = second.body(row) < first.body(row) - first.limit(row, FAR)
                && third.body(row) < second.body(row) + second.limit(row, NEAR);
        boolean thirdIsFarShorter = third.body(row) < second.body(row) - second.limit(row, FAR);
        boolean thirdIsShorter = third.body(row) < second.body(row);
        boolean shrinkUnderShadows = thirdIsShorter
                && second.body(row) < first.body(row)
                && (third.upperShadow(row) > third.limit(row, SHADOW_SHORT)
                        || second.upperShadow(row) > second.limit(row, SHADOW_SHORT));
        boolean endsUnderShadow = thirdIsShorter && third.upperShadow(row) > third.limit(row, SHADOW_LONG);
        return secondIsFarShorter || thirdIsFarShorter || shrinkUnderShadows || endsUnderShadow;
    }
}
