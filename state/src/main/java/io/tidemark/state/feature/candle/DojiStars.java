package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_DOJI;
import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;

import io.tidemark.state.feature.kernel.KernelType;

/** Dojis that gap away. Source: TA-Lib 0.4. */
public final class DojiStars {

    /** {@code cdldojistar}: a long candle and a doji that gaps in its direction; 100 after black, −100 after white. */
    public static final KernelType DOJI_STAR =
            CandlePattern.type("cdldojistar", 1, DojiStars::dojiStar, BODY_LONG, BODY_DOJI);

    /**
     * {@code cdltristar}: three dojis, the second of which gaps up and the third is lower (−100), or gaps down and the third is
     * higher (100). All three are judged by the average before the first, as in TA-Lib.
     */
    public static final KernelType TRISTAR = CandlePattern.type("cdltristar", 2, DojiStars::tristar, BODY_DOJI);

    private DojiStars() {}

    private static double dojiStar(Candle star, double[] row) {
        Candle first = star.previous();
        int color = first.color(row);
        return star.bodyBeyond(row, first, color) && first.isLong(row) && star.isDoji(row) ? -100 * color : 0;
    }

    private static double tristar(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        double doji = first.limit(row, BODY_DOJI);
        if (first.body(row) > doji || second.body(row) > doji || third.body(row) > doji) {
            return 0;
        }
        if (second.bodyAbove(row, first) && third.top(row) < second.top(row)) {
            return -100;
        }
        return second.bodyBelow(row, first) && third.bottom(row) > second.bottom(row) ? 100 : 0;
    }
}
