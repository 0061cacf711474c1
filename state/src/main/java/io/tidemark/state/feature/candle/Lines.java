package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.BODY_SHORT;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/** One candle with short shadows on both sides; 100 for white, −100 for black. Source: TA-Lib 0.4. */
public final class Lines {

    /** {@code cdllongline}: a long body. */
    public static final KernelType LONG_LINE =
            CandlePattern.type("cdllongline", 0, Lines::longLine, BODY_LONG, SHADOW_SHORT);

    /** {@code cdlshortline}: a short body. */
    public static final KernelType SHORT_LINE =
            CandlePattern.type("cdlshortline", 0, Lines::shortLine, BODY_SHORT, SHADOW_SHORT);

    private Lines() {}

    private static double longLine(Candle line, double[] row) {
        return line.isLong(row) && hasShortShadows(line, row) ? 100 * line.color(row) : 0;
    }

    private static double shortLine(Candle line, double[] row) {
        return line.isShort(row) && hasShortShadows(line, row) ? 100 * line.color(row) : 0;
    }

    private static boolean hasShortShadows(Candle line, double[] row) {
        double limit = line.limit(row, SHADOW_SHORT);
        return line.upperShadow(row) < limit && line.lowerShadow(row) < limit;
    }
}
