package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.EQUAL;

import io.tidemark.state.feature.kernel.KernelType;

/** Two black candles with equal closes, which hold as a support; 100. Source: TA-Lib 0.4. */
public final class EqualCloses {

    /** {@code cdlmatchinglow}: one after the other. */
    public static final KernelType MATCHING_LOW =
            CandlePattern.type("cdlmatchinglow", 1, EqualCloses::matchingLow, EQUAL);

    /** {@code cdlsticksandwich}: a white one between them that stays above the first close. */
    public static final KernelType STICK_SANDWICH =
            CandlePattern.type("cdlsticksandwich", 2, EqualCloses::stickSandwich, EQUAL);

    private EqualCloses() {}

    private static double matchingLow(Candle second, double[] row) {
        Candle first = second.previous();
        boolean isMatching = first.isBlack(row) && second.isBlack(row) && closesAt(second, first, row);
        return isMatching ? 100 : 0;
    }

    private static double stickSandwich(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        boolean isSandwich = first.isBlack(row)
                && second.isWhite(row)
                && third.isBlack(row)
                && second.low(row) > first.close(row)
                && closesAt(third, first, row);
        return isSandwich ? 100 : 0;
    }

    private static boolean closesAt(Candle candle, Candle first, double[] row) {
        return first.isAbout(row, EQUAL, candle.close(row), first.close(row));
    }
}
