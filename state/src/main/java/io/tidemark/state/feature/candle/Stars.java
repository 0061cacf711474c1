package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.BODY_DOJI;
import static io.tidemark.state.feature.candle.CandleSetting.BODY_LONG;
import static io.tidemark.state.feature.candle.CandleSetting.BODY_SHORT;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.candle.CandlePattern.Rule;
import io.tidemark.state.feature.kernel.KernelType;

/**
 * A long candle, a small body that gaps away from it (the star), and a third candle, not small and of the other colour,
 * that closes beyond the given share of the first body: 100 for the morning, −100 for the evening. Source: TA-Lib 0.4.
 */
public final class Stars {

    /** {@code cdlmorningstar(0.3)}: the morning; the star has a small body. */
    public static final KernelType MORNING_STAR = star("cdlmorningstar", 1, BODY_SHORT);

    /** {@code cdleveningstar(0.3)}: the evening; the star has a small body. */
    public static final KernelType EVENING_STAR = star("cdleveningstar", -1, BODY_SHORT);

    /** {@code cdlmorningdojistar(0.3)}: the morning; the star is a doji. */
    public static final KernelType MORNING_DOJI_STAR = star("cdlmorningdojistar", 1, BODY_DOJI);

    /** {@code cdleveningdojistar(0.3)}: the evening; the star is a doji. */
    public static final KernelType EVENING_DOJI_STAR = star("cdleveningdojistar", -1, BODY_DOJI);

    /** {@code cdlabandonedbaby(0.3)}: the star is a doji with gaps on both sides, shadows included; either direction. */
    public static final KernelType ABANDONED_BABY = KernelType.of(
            "cdlabandonedbaby",
            wiring -> CandlePattern.of(
                    wiring, 2, abandonedBaby(wiring.number("penetration")), BODY_LONG, BODY_DOJI, BODY_SHORT),
            number("penetration", 0.3, 0));

    private Stars() {}

    private static KernelType star(String name, int direction, CandleSetting middle) {
        return KernelType.of(
                name,
                wiring -> CandlePattern.of(
                        wiring,
                        2,
                        star(direction, middle, wiring.number("penetration")),
                        BODY_LONG,
                        middle,
                        BODY_SHORT),
                number("penetration", 0.3, 0));
    }

    private static Rule star(int direction, CandleSetting middle, double penetration) {
        return (third, row) -> {
            Candle star = third.previous();
            boolean isStar = third.color(row) == direction
                    && star.bodyBeyond(row, star.previous(), -direction)
                    && star.body(row) <= star.limit(row, middle)
                    && turnsBack(third, row, penetration);
            return isStar ? 100 * direction : 0;
        };
    }

    private static Rule abandonedBaby(double penetration) {
        return (third, row) -> {
            Candle baby = third.previous();
            int direction = third.color(row);
            boolean isAbandoned = baby.wholeBeyond(row, baby.previous(), -direction)
                    && third.wholeBeyond(row, baby, direction)
                    && baby.isDoji(row)
                    && turnsBack(third, row, penetration);
            return isAbandoned ? 100 * direction : 0;
        };
    }

    private static boolean turnsBack(Candle third, double[] row, double penetration) {
        Candle first = third.previous().previous();
        int direction = third.color(row);
        double goal = first.close(row) + direction * (first.body(row) * penetration);
        return first.color(row) == -direction
                && direction * third.close(row) > direction * goal
                && first.isLong(row)
                && !third.isSmall(row);
    }
}
