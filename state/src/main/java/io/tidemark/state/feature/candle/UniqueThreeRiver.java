package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.BODY_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * A long black candle, a black one within its body that makes a lower low, and a short white one that opens above that
 * low; 100. Source: TA-Lib 0.4.
 */
public final class UniqueThreeRiver {

    /** {@code cdlunique3river}. */
    public static final KernelType TYPE =
            CandlePattern.type("cdlunique3river", 2, UniqueThreeRiver::rule, BODY_LONG, BODY_SHORT);

    private UniqueThreeRiver() {}

    private static double rule(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        boolean isRiver = first.isBlack(row)
                && second.isBlack(row)
                && third.isWhite(row)
                && second.close(row) > first.close(row)
                && second.open(row) <= first.open(row)
                && second.low(row) < first.low(row)
                && third.open(row) > second.low(row)
                && first.isLong(row)
                && third.isShort(row);
        return isRiver ? 100 : 0;
    }
}
