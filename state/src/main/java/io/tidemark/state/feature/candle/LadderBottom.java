package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_VERY_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * Three black candles with lower and lower opens and closes, a fourth black one with an upper shadow, and a white one
 * that opens above its open and closes above its high; 100. Source: TA-Lib 0.4.
 */
public final class LadderBottom {

    /** {@code cdlladderbottom}. */
    public static final KernelType TYPE =
            CandlePattern.type("cdlladderbottom", 4, LadderBottom::rule, SHADOW_VERY_SHORT);

    private LadderBottom() {}

    private static double rule(Candle fifth, double[] row) {
        Candle fourth = fifth.previous();
        Candle third = fourth.previous();
        Candle second = third.previous();
        Candle first = second.previous();
        boolean isBottom = first.isBlack(row)
                && isStepDown(second, row)
                && isStepDown(third, row)
                && fourth.isBlack(row)
                && fifth.isWhite(row)
                && fifth.open(row) > fourth.open(row)
                && fifth.close(row) > fourth.high(row)
                && fourth.hasUpperShadow(row);
        return isBottom ? 100 : 0;
    }

    private static boolean isStepDown(Candle candle, double[] row) {
        Candle before = candle.previous();
        return candle.isBlack(row) && candle.open(row) < before.open(row) && candle.close(row) < before.close(row);
    }
}
