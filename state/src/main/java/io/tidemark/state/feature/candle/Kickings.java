package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_VERY_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * Two marubozus of different colours with a gap between them, the second in the direction of its colour. Source: TA-Lib
 * 0.4.
 */
public final class Kickings {

    /** {@code cdlkicking}: 100 when the second is white, −100 when black. */
    public static final KernelType KICKING =
            CandlePattern.type("cdlkicking", 1, Kickings::kicking, BODY_LONG, SHADOW_VERY_SHORT);

    /** {@code cdlkickingbylength}: 100 when the longer one is white, −100 when black; of equals the first counts. */
    public static final KernelType KICKING_BY_LENGTH =
            CandlePattern.type("cdlkickingbylength", 1, Kickings::byLength, BODY_LONG, SHADOW_VERY_SHORT);

    private Kickings() {}

    private static double kicking(Candle second, double[] row) {
        return isKicking(second, row) ? 100 * second.color(row) : 0;
    }

    private static double byLength(Candle second, double[] row) {
        Candle first = second.previous();
        Candle longer = second.body(row) > first.body(row) ? second : first;
        return isKicking(second, row) ? 100 * longer.color(row) : 0;
    }

    private static boolean isKicking(Candle second, double[] row) {
        Candle first = second.previous();
        int color = second.color(row);
        return first.color(row) == -color
                && second.wholeBeyond(row, first, color)
                && isMarubozu(first, row)
                && isMarubozu(second, row);
    }

    private static boolean isMarubozu(Candle candle, double[] row) {
        return candle.isLong(row) && candle.lacksShadows(row);
    }
}
