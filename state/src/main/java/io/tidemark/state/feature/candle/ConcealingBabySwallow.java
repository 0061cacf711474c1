package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_VERY_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * Four black candles: two without shadows, a third whose body gaps down but whose upper shadow reaches into the second
 * body, and a fourth whose range engulfs the third, shadows included; 100. Source: TA-Lib 0.4.
 */
public final class ConcealingBabySwallow {

    /** {@code cdlconcealbabyswall}. */
    public static final KernelType TYPE =
            CandlePattern.type("cdlconcealbabyswall", 3, ConcealingBabySwallow::rule, SHADOW_VERY_SHORT);

    private ConcealingBabySwallow() {}

    private static double rule(Candle fourth, double[] row) {
        Candle third = fourth.previous();
        Candle second = third.previous();
        Candle first = second.previous();
        boolean isConcealed = first.isBlack(row)
                && second.isBlack(row)
                && third.isBlack(row)
                && fourth.isBlack(row)
                && third.bodyBelow(row, second)
                && third.high(row) > second.close(row)
                && fourth.high(row) > third.high(row)
                && fourth.low(row) < third.low(row)
                && first.lacksShadows(row)
                && second.lacksShadows(row)
                && third.hasUpperShadow(row);
        return isConcealed ? 100 : 0;
    }
}
