package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_DOJI;
import static io.tidemark.state.feature.candle.CandleSetting.NEAR;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_VERY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_VERY_SHORT;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * One candle that closes where it opened, and what its shadows make of it: 100, which says nothing of direction.
 * Source: TA-Lib 0.4.
 */
public final class Dojis {

    /** {@code cdldoji}: any doji. */
    public static final KernelType DOJI =
            CandlePattern.type("cdldoji", 0, (doji, row) -> doji.isDoji(row) ? 100 : 0, BODY_DOJI);

    /** {@code cdldragonflydoji}: a lower shadow only. */
    public static final KernelType DRAGONFLY =
            CandlePattern.type("cdldragonflydoji", 0, Dojis::dragonfly, BODY_DOJI, SHADOW_VERY_SHORT);

    /** {@code cdlgravestonedoji}: an upper shadow only. */
    public static final KernelType GRAVESTONE =
            CandlePattern.type("cdlgravestonedoji", 0, Dojis::gravestone, BODY_DOJI, SHADOW_VERY_SHORT);

    /** {@code cdltakuri}: a very long lower shadow only. */
    public static final KernelType TAKURI =
            CandlePattern.type("cdltakuri", 0, Dojis::takuri, BODY_DOJI, SHADOW_VERY_SHORT, SHADOW_VERY_LONG);

    /** {@code cdllongleggeddoji}: a long shadow at least on one side. */
    public static final KernelType LONG_LEGGED =
            CandlePattern.type("cdllongleggeddoji", 0, Dojis::longLegged, BODY_DOJI, SHADOW_LONG);

    /** {@code cdlrickshawman}: long shadows on both sides, the body near the middle of the range. */
    public static final KernelType RICKSHAW_MAN =
            CandlePattern.type("cdlrickshawman", 0, Dojis::rickshawMan, BODY_DOJI, SHADOW_LONG, NEAR);

    /** {@code doji(0.1)}: a close within so many percent of the open, whatever went before. Source: Skender (Doji). */
    public static final KernelType BY_PERCENT = KernelType.of("doji", Dojis::byPercent, number("percent", 0.1, 0));

    private Dojis() {}

    private static Kernel byPercent(Wiring wiring) {
        int open = wiring.use("open");
        int close = wiring.use("close");
        double percent = wiring.number("percent");
        return Formula.of(wiring, frame -> Math.abs(frame[close] / frame[open] - 1) * 100 <= percent ? 100 : 0);
    }

    private static double dragonfly(Candle doji, double[] row) {
        return doji.isDoji(row) && doji.lacksUpperShadow(row) && doji.hasLowerShadow(row) ? 100 : 0;
    }

    private static double gravestone(Candle doji, double[] row) {
        return doji.isDoji(row) && doji.lacksLowerShadow(row) && doji.hasUpperShadow(row) ? 100 : 0;
    }

    private static double takuri(Candle doji, double[] row) {
        boolean isTakuri = doji.isDoji(row)
                && doji.lacksUpperShadow(row)
                && doji.lowerShadow(row) > doji.limit(row, SHADOW_VERY_LONG);
        return isTakuri ? 100 : 0;
    }

    private static double longLegged(Candle doji, double[] row) {
        double longShadow = doji.limit(row, SHADOW_LONG);
        boolean isLongLegged =
                doji.isDoji(row) && (doji.lowerShadow(row) > longShadow || doji.upperShadow(row) > longShadow);
        return isLongLegged ? 100 : 0;
    }

    private static double rickshawMan(Candle doji, double[] row) {
        double longShadow = doji.limit(row, SHADOW_LONG);
        double near = doji.limit(row, NEAR);
        double middle = doji.low(row) + (doji.high(row) - doji.low(row)) / 2;
        boolean isRickshawMan = doji.isDoji(row)
                && doji.lowerShadow(row) > longShadow
                && doji.upperShadow(row) > longShadow
                && doji.bottom(row) <= middle + near
                && doji.top(row) >= middle - near;
        return isRickshawMan ? 100 : 0;
    }
}
