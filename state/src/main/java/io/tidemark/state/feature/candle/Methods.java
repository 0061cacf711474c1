package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.BODY_SHORT;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.candle.CandlePattern.Rule;
import io.tidemark.state.feature.kernel.KernelType;

/**
 * A long candle, three short ones that rest, and a fifth that goes on in the direction of the first. Source: TA-Lib
 * 0.4.
 */
public final class Methods {

    /**
     * {@code cdlrisefall3methods}: the rest runs against the trend within the range of the first; the fifth is long and closes
     * beyond it. 100 rising, −100 falling.
     */
    public static final KernelType RISE_FALL_THREE_METHODS =
            CandlePattern.type("cdlrisefall3methods", 4, Methods::riseFall, BODY_LONG, BODY_SHORT);

    /**
     * {@code cdlmathold(0.5)}: rising only; the rest begins with a black candle that gaps up, falls back into the first body by
     * less than this share of it, and the fifth closes above all highs of the rest. 100.
     */
    public static final KernelType MAT_HOLD = KernelType.of(
            "cdlmathold",
            wiring -> CandlePattern.of(wiring, 4, matHold(wiring.number("penetration")), BODY_LONG, BODY_SHORT),
            number("penetration", 0.5, 0));

    private Methods() {}

    private static double riseFall(Candle fifth, double[] row) {
        Candle fourth = fifth.previous();
        Candle third = fourth.previous();
        Candle second = third.previous();
        Candle first = second.previous();
        int color = first.color(row);
        boolean isMethods = fifth.color(row) == color
                && restsWithin(first, second, color, row)
                && restsWithin(first, third, color, row)
                && restsWithin(first, fourth, color, row)
                && color * third.close(row) < color * second.close(row)
                && color * fourth.close(row) < color * third.close(row)
                && color * fifth.open(row) > color * fourth.close(row)
                && color * fifth.close(row) > color * first.close(row)
                && first.isLong(row)
                && fifth.isLong(row);
        return isMethods ? 100 * color : 0;
    }

    private static boolean restsWithin(Candle first, Candle rest, int color, double[] row) {
        return rest.color(row) == -color
                && rest.bottom(row) < first.high(row)
                && rest.top(row) > first.low(row)
                && rest.isShort(row);
    }

    private static Rule matHold(double penetration) {
        return (fifth, row) -> {
            Candle fourth = fifth.previous();
            Candle third = fourth.previous();
            Candle second = third.previous();
            Candle first = second.previous();
            double highest = Math.max(Math.max(second.high(row), third.high(row)), fourth.high(row));
            boolean isHold = first.isWhite(row)
                    && second.isBlack(row)
                    && fifth.isWhite(row)
                    && second.bodyAbove(row, first)
                    && third.top(row) < second.open(row)
                    && fourth.top(row) < third.top(row)
                    && fifth.open(row) > fourth.close(row)
                    && fifth.close(row) > highest
                    && fallsBack(first, third, penetration, row)
                    && fallsBack(first, fourth, penetration, row)
                    && first.isLong(row)
                    && second.isShort(row);
            return isHold ? 100 : 0;
        };
    }

    private static boolean fallsBack(Candle first, Candle rest, double penetration, double[] row) {
        return rest.bottom(row) < first.close(row)
                && rest.bottom(row) > first.close(row) - first.body(row) * penetration
                && rest.isShort(row);
    }
}
