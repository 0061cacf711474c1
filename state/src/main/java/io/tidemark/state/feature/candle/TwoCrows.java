package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.BODY_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/** A long white candle and two black ones above it, the first of which gaps up; −100. Source: TA-Lib 0.4. */
public final class TwoCrows {

    /** {@code cdl2crows}: the third opens within the second body and closes within the first. */
    public static final KernelType TWO_CROWS = CandlePattern.type("cdl2crows", 2, TwoCrows::twoCrows, BODY_LONG);

    /** {@code cdlupsidegap2crows}: the second is small, the third engulfs it and still closes above the first. */
    public static final KernelType UPSIDE_GAP_TWO_CROWS =
            CandlePattern.type("cdlupsidegap2crows", 2, TwoCrows::upsideGap, BODY_LONG, BODY_SHORT);

    private TwoCrows() {}

    private static double twoCrows(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        boolean isTwoCrows = beginsWithGap(third, row)
                && second.bodyHolds(row, third.open(row))
                && first.bodyHolds(row, third.close(row))
                && first.isLong(row);
        return isTwoCrows ? -100 : 0;
    }

    private static double upsideGap(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        boolean isUpsideGap = beginsWithGap(third, row)
                && second.bodyInside(row, third)
                && third.close(row) > first.close(row)
                && first.isLong(row)
                && second.isSmall(row);
        return isUpsideGap ? -100 : 0;
    }

    private static boolean beginsWithGap(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        return first.isWhite(row) && second.isBlack(row) && third.isBlack(row) && second.bodyAbove(row, first);
    }
}
