package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.KernelType;

/**
 * A long candle, then one of the other colour that opens beyond its range and closes deep within its body. Source:
 * TA-Lib 0.4.
 */
public final class Piercings {

    /** {@code cdlpiercing}: long black, long white into the upper half; 100. */
    public static final KernelType PIERCING = CandlePattern.type("cdlpiercing", 1, Piercings::piercing, BODY_LONG);

    /** {@code cdldarkcloudcover(0.5)}: long white, then black by more than this share of its body; −100. */
    public static final KernelType DARK_CLOUD_COVER = KernelType.of(
            "cdldarkcloudcover",
            wiring -> CandlePattern.of(wiring, 1, darkCloudCover(wiring.number("penetration")), BODY_LONG),
            number("penetration", 0.5, 0));

    private Piercings() {}

    private static double piercing(Candle second, double[] row) {
        Candle first = second.previous();
        boolean isPiercing = first.isBlack(row)
                && second.isWhite(row)
                && second.open(row) < first.low(row)
                && second.close(row) < first.open(row)
                && second.close(row) > first.close(row) + first.body(row) * 0.5
                && first.isLong(row)
                && second.isLong(row);
        return isPiercing ? 100 : 0;
    }

    private static CandlePattern.Rule darkCloudCover(double penetration) {
        return (second, row) -> {
            Candle first = second.previous();
            boolean isCover = first.isWhite(row)
                    && second.isBlack(row)
                    && second.open(row) > first.high(row)
                    && second.close(row) > first.open(row)
                    && second.close(row) < first.close(row) - first.body(row) * penetration
                    && first.isLong(row);
            return isCover ? -100 : 0;
        };
    }
}
