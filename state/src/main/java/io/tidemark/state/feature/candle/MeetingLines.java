package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.EQUAL;
import static io.tidemark.state.feature.candle.CandleSetting.SHADOW_VERY_SHORT;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * Two candles of different colours that meet at a price; 100 when the second is white, −100 when black. Source: TA-Lib
 * 0.4.
 */
public final class MeetingLines {

    /** {@code cdlcounterattack}: two long ones with equal closes. */
    public static final KernelType COUNTER_ATTACK =
            CandlePattern.type("cdlcounterattack", 1, MeetingLines::counterAttack, BODY_LONG, EQUAL);

    /** {@code cdlseparatinglines}: equal opens, the second a belt hold. */
    public static final KernelType SEPARATING_LINES = CandlePattern.type(
            "cdlseparatinglines", 1, MeetingLines::separatingLines, BODY_LONG, SHADOW_VERY_SHORT, EQUAL);

    private MeetingLines() {}

    private static double counterAttack(Candle second, double[] row) {
        Candle first = second.previous();
        int color = second.color(row);
        boolean isAttack = first.color(row) == -color
                && first.isAbout(row, EQUAL, second.close(row), first.close(row))
                && first.isLong(row)
                && second.isLong(row);
        return isAttack ? 100 * color : 0;
    }

    private static double separatingLines(Candle second, double[] row) {
        Candle first = second.previous();
        int color = second.color(row);
        boolean areSeparating = first.color(row) == -color
                && first.isAbout(row, EQUAL, second.open(row), first.open(row))
                && second.isLong(row)
                && Marubozus.opensAtEnd(second, row);
        return areSeparating ? 100 * color : 0;
    }
}
