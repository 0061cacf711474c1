package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.EQUAL;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_VERY_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/** Three black candles without lower shadows, each of which closes lower; −100. Source: TA-Lib 0.4. */
public final class ThreeCrows {

    /** {@code cdl3blackcrows}: after a white one whose high is above the first close; each opens in the body before. */
    public static final KernelType THREE_BLACK_CROWS =
            CandlePattern.type("cdl3blackcrows", 3, ThreeCrows::threeBlackCrows, SHADOW_VERY_SHORT);

    /** {@code cdlidentical3crows}: each opens at the close before. */
    public static final KernelType IDENTICAL_THREE_CROWS =
            CandlePattern.type("cdlidentical3crows", 2, ThreeCrows::identical, SHADOW_VERY_SHORT, EQUAL);

    private ThreeCrows() {}

    private static double threeBlackCrows(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        Candle before = first.previous();
        boolean isCrows = areCrows(third, row)
                && before.isWhite(row)
                && before.high(row) > first.close(row)
                && first.bodyHolds(row, second.open(row))
                && second.bodyHolds(row, third.open(row));
        return isCrows ? -100 : 0;
    }

    private static double identical(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        boolean isIdentical = areCrows(third, row)
                && first.isAbout(row, EQUAL, second.open(row), first.close(row))
                && second.isAbout(row, EQUAL, third.open(row), second.close(row));
        return isIdentical ? -100 : 0;
    }

    private static boolean areCrows(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        return isCrow(first, row)
                && isCrow(second, row)
                && isCrow(third, row)
                && first.close(row) > second.close(row)
                && second.close(row) > third.close(row);
    }

    private static boolean isCrow(Candle candle, double[] row) {
        return candle.isBlack(row) && candle.lacksLowerShadow(row);
    }
}
