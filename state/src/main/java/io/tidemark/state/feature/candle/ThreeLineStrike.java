package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.NEAR;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * Three candles of one colour that close further and further, each opening in or near the body before, and a fourth
 * that opens beyond the third and closes beyond the open of the first: 100 after white ones, −100 after black ones.
 * Source: TA-Lib 0.4.
 */
public final class ThreeLineStrike {

    /** {@code cdl3linestrike}. */
    public static final KernelType TYPE = CandlePattern.type("cdl3linestrike", 3, ThreeLineStrike::rule, NEAR);

    private ThreeLineStrike() {}

    private static double rule(Candle strike, double[] row) {
        Candle third = strike.previous();
        Candle second = third.previous();
        Candle first = second.previous();
        int color = third.color(row);
        boolean isStrike = first.color(row) == color
                && second.color(row) == color
                && strike.color(row) == -color
                && color * third.close(row) > color * second.close(row)
                && color * second.close(row) > color * first.close(row)
                && color * strike.open(row) > color * third.close(row)
                && color * strike.close(row) < color * first.open(row)
                && opensNear(second, row)
                && opensNear(third, row);
        return isStrike ? 100 * color : 0;
    }

    private static boolean opensNear(Candle candle, double[] row) {
        Candle before = candle.previous();
        double near = before.limit(row, NEAR);
        return candle.open(row) >= before.bottom(row) - near && candle.open(row) <= before.top(row) + near;
    }
}
