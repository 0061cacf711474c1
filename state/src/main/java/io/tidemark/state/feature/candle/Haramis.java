package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_DOJI;
import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.BODY_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/** A long body and a small one within it. Source: TA-Lib 0.4. */
public final class Haramis {

    /** {@code cdlharami}: 100 after black, −100 after white; the second may have either colour. */
    public static final KernelType HARAMI = CandlePattern.type("cdlharami", 1, Haramis::harami, BODY_LONG, BODY_SHORT);

    /** {@code cdlharamicross}: the same with a doji. */
    public static final KernelType HARAMI_CROSS =
            CandlePattern.type("cdlharamicross", 1, Haramis::haramiCross, BODY_LONG, BODY_DOJI);

    /** {@code cdl3inside}: a harami and a third candle of the other colour than the first that closes beyond its open. */
    public static final KernelType THREE_INSIDE =
            CandlePattern.type("cdl3inside", 2, Haramis::threeInside, BODY_LONG, BODY_SHORT);

    /** {@code cdlhomingpigeon}: both black; 100. */
    public static final KernelType HOMING_PIGEON =
            CandlePattern.type("cdlhomingpigeon", 1, Haramis::homingPigeon, BODY_LONG, BODY_SHORT);

    private Haramis() {}

    private static double harami(Candle second, double[] row) {
        return isHarami(second, row) ? -100 * second.previous().color(row) : 0;
    }

    private static double haramiCross(Candle second, double[] row) {
        Candle first = second.previous();
        boolean isCross = second.bodyInside(row, first) && first.isLong(row) && second.isDoji(row);
        return isCross ? -100 * first.color(row) : 0;
    }

    private static double threeInside(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        int color = third.color(row);
        boolean isInside = isHarami(second, row)
                && first.color(row) == -color
                && color * third.close(row) > color * first.open(row);
        return isInside ? 100 * color : 0;
    }

    private static double homingPigeon(Candle second, double[] row) {
        Candle first = second.previous();
        return first.isBlack(row) && second.isBlack(row) && isHarami(second, row) ? 100 : 0;
    }

    private static boolean isHarami(Candle second, double[] row) {
        Candle first = second.previous();
        return second.bodyInside(row, first) && first.isLong(row) && second.isSmall(row);
    }
}
