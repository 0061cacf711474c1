package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.EQUAL;
import static io.tidemark.state.feature.candle.CandleSetting.NEAR;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * A gap between two bodies, and a third candle that does not undo it; 100 for a gap up, −100 for one down. Source:
 * TA-Lib 0.4.
 */
public final class Gaps {

    /** {@code cdltasukigap}: the third, of the other colour and about as long, opens in the second and closes in the gap. */
    public static final KernelType TASUKI_GAP = CandlePattern.type("cdltasukigap", 2, Gaps::tasuki, NEAR);

    /** {@code cdlgapsidesidewhite}: second and third are white, side by side: equal opens, bodies about as long. */
    public static final KernelType SIDE_SIDE_WHITE =
            CandlePattern.type("cdlgapsidesidewhite", 2, Gaps::sideBySideWhite, NEAR, EQUAL);

    /** {@code cdlxsidegap3methods}: the third, of the other colour than both, opens in the second and closes in the first. */
    public static final KernelType THREE_METHODS = CandlePattern.type("cdlxsidegap3methods", 2, Gaps::threeMethods);

    private Gaps() {}

    private static double tasuki(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        int color = second.color(row);
        double farEnd = color > 0 ? first.top(row) : first.bottom(row);
        boolean isTasuki = second.bodyBeyond(row, first, color)
                && third.color(row) == -color
                && second.bodyHolds(row, third.open(row))
                && color * third.close(row) < color * second.open(row)
                && color * third.close(row) > color * farEnd
                && Math.abs(second.body(row) - third.body(row)) < second.limit(row, NEAR);
        return isTasuki ? 100 * color : 0;
    }

    private static double sideBySideWhite(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        int direction = second.bodyAbove(row, first) ? 1 : -1;
        boolean areSideBySide = second.bodyBeyond(row, first, direction)
                && third.bodyBeyond(row, first, direction)
                && second.isWhite(row)
                && third.isWhite(row)
                && second.isAbout(row, NEAR, third.body(row), second.body(row))
                && second.isAbout(row, EQUAL, third.open(row), second.open(row));
        return areSideBySide ? 100 * direction : 0;
    }

    private static double threeMethods(Candle third, double[] row) {
        Candle second = third.previous();
        Candle first = second.previous();
        int color = first.color(row);
        boolean isMethods = second.color(row) == color
                && third.color(row) == -color
                && second.bodyBeyond(row, first, color)
                && second.bodyHolds(row, third.open(row))
                && first.bodyHolds(row, third.close(row));
        return isMethods ? 100 * color : 0;
    }
}
