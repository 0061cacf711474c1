package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * A long candle, a second that gaps on, two more that go further in highs and lows (the third of either colour), and a
 * fifth of the other colour that closes in the gap: 100 when it is white, −100 when black. Source: TA-Lib 0.4.
 */
public final class Breakaway {

    /** {@code cdlbreakaway}. */
    public static final KernelType TYPE = CandlePattern.type("cdlbreakaway", 4, Breakaway::rule, BODY_LONG);

    private Breakaway() {}

    private static double rule(Candle fifth, double[] row) {
        Candle fourth = fifth.previous();
        Candle third = fourth.previous();
        Candle second = third.previous();
        Candle first = second.previous();
        int color = first.color(row);
        boolean isBreakaway = second.color(row) == color
                && fourth.color(row) == color
                && fifth.color(row) == -color
                && second.bodyBeyond(row, first, color)
                && goesFurther(third, color, row)
                && goesFurther(fourth, color, row)
                && color * fifth.close(row) < color * second.open(row)
                && color * fifth.close(row) > color * first.close(row)
                && first.isLong(row);
        return isBreakaway ? -100 * color : 0;
    }

    private static boolean goesFurther(Candle candle, int direction, double[] row) {
        Candle before = candle.previous();
        return direction * candle.high(row) > direction * before.high(row)
                && direction * candle.low(row) > direction * before.low(row);
    }
}
