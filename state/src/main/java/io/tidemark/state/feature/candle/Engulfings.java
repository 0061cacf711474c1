package io.tidemark.state.feature.candle;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * A body that engulfs the one of the other colour before it, both ends beyond; 100 when it is white, −100 when black.
 * The first values are one bar later than needed, as in TA-Lib. Source: TA-Lib 0.4.
 */
public final class Engulfings {

    /** {@code cdlengulfing}: the two candles. */
    public static final KernelType ENGULFING = CandlePattern.type("cdlengulfing", 2, Engulfings::engulfing);

    /** {@code cdl3outside}: and a third that closes further. */
    public static final KernelType THREE_OUTSIDE = CandlePattern.type("cdl3outside", 3, Engulfings::threeOutside);

    private Engulfings() {}

    private static double engulfing(Candle second, double[] row) {
        return engulfs(second, row) ? 100 * second.color(row) : 0;
    }

    private static double threeOutside(Candle third, double[] row) {
        Candle second = third.previous();
        int color = second.color(row);
        return engulfs(second, row) && color * third.close(row) > color * second.close(row) ? 100 * color : 0;
    }

    private static boolean engulfs(Candle second, double[] row) {
        Candle first = second.previous();
        return first.color(row) == -second.color(row) && first.bodyInside(row, second);
    }
}
