package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.EQUAL;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * A long black candle, then a white one that opens below its low and recovers only so far; −100, it goes on down.
 * Source: TA-Lib 0.4.
 */
public final class Necks {

    /** {@code cdlonneck}: to the low before. */
    public static final KernelType ON_NECK = CandlePattern.type("cdlonneck", 1, Necks::onNeck, BODY_LONG, EQUAL);

    /** {@code cdlinneck}: to the close before, or barely above. */
    public static final KernelType IN_NECK = CandlePattern.type("cdlinneck", 1, Necks::inNeck, BODY_LONG, EQUAL);

    /** {@code cdlthrusting}: into the body before, at most to its middle. */
    public static final KernelType THRUSTING =
            CandlePattern.type("cdlthrusting", 1, Necks::thrusting, BODY_LONG, EQUAL);

    private Necks() {}

    private static double onNeck(Candle second, double[] row) {
        Candle first = second.previous();
        return opensBelow(second, row) && first.isAbout(row, EQUAL, second.close(row), first.low(row)) ? -100 : 0;
    }

    private static double inNeck(Candle second, double[] row) {
        Candle first = second.previous();
        boolean isInNeck = opensBelow(second, row)
                && second.close(row) >= first.close(row)
                && second.close(row) <= first.close(row) + first.limit(row, EQUAL);
        return isInNeck ? -100 : 0;
    }

    private static double thrusting(Candle second, double[] row) {
        Candle first = second.previous();
        boolean isThrusting = opensBelow(second, row)
                && second.close(row) > first.close(row) + first.limit(row, EQUAL)
                && second.close(row) <= first.close(row) + first.body(row) * 0.5;
        return isThrusting ? -100 : 0;
    }

    private static boolean opensBelow(Candle second, double[] row) {
        Candle first = second.previous();
        return first.isBlack(row) && second.isWhite(row) && second.open(row) < first.low(row) && first.isLong(row);
    }
}
