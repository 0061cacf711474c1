package io.tidemark.state.feature.candle;

import static io.tidemark.state.feature.candle.CandleSetting.NEAR;

import io.tidemark.state.feature.candle.CandlePattern.Rule;
import io.tidemark.state.feature.kernel.KernelType;

/**
 * Hikkake: an inside bar and a false break-out from it. 100 after a break downwards, −100 after one upwards; ±200 at
 * the first close beyond the other end of the inside bar within the next three bars. Source: D. Chesler, 2003; TA-Lib
 * 0.4.
 */
public final class Hikkakes {

    /** {@code cdlhikkake}: the inside bar lies within the bar before. */
    public static final KernelType HIKKAKE = CandlePattern.type("cdlhikkake", 5, rule(Hikkakes::trap));

    /**
     * {@code cdlhikkakemod}: within an inside bar that closed near the end at which the break comes. A sixth older candle is only
     * compared with, not judged, so that the first value is TA-Lib's.
     */
    public static final KernelType HIKKAKE_MODIFIED =
            CandlePattern.type("cdlhikkakemod", 5, rule(Hikkakes::modifiedTrap), NEAR);

    private static final int CONFIRMED_WITHIN = 3;

    private Hikkakes() {}

    private static Rule rule(Rule trap) {
        return (now, row) -> {
            double direction = trap.at(now, row);
            return direction == 0 ? 200 * confirmed(trap, now, row) : 100 * direction;
        };
    }

    /** The direction of the newest trap when this is the first close beyond its inside bar, else 0. */
    private static double confirmed(Rule trap, Candle now, double[] row) {
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        Candle bar = now.previous();
        for (int age = 1; age <= CONFIRMED_WITHIN; age++) {
            double direction = trap.at(bar, row);
            Candle inside = bar.previous();
            if (direction > 0) {
                return now.close(row) > inside.high(row) && highest <= inside.high(row) ? 1 : 0;
            } else if (direction < 0) {
                return now.close(row) < inside.low(row) && lowest >= inside.low(row) ? -1 : 0;
            }
            highest = Math.max(highest, bar.close(row));
            lowest = Math.min(lowest, bar.close(row));
            bar = inside;
        }
        return 0;
    }

    private static double trap(Candle now, double[] row) {
        Candle inside = now.previous();
        return isInside(inside, row) ? breakOut(now, row) : 0;
    }

    private static double modifiedTrap(Candle now, double[] row) {
        Candle inside = now.previous();
        Candle outer = inside.previous();
        if (!isInside(inside, row) || !isInside(outer, row)) {
            return 0;
        }
        double direction = breakOut(now, row);
        double near = outer.limit(row, NEAR);
        boolean closedNearEnd =
                direction > 0 ? outer.close(row) <= outer.low(row) + near : outer.close(row) >= outer.high(row) - near;
        return closedNearEnd ? direction : 0;
    }

    private static boolean isInside(Candle candle, double[] row) {
        Candle outer = candle.previous();
        return candle.high(row) < outer.high(row) && candle.low(row) > outer.low(row);
    }

    /** −1 when both ends of the bar are higher than those before, 1 when both are lower: the break is expected to fail. */
    private static double breakOut(Candle now, double[] row) {
        Candle before = now.previous();
        if (now.high(row) < before.high(row) && now.low(row) < before.low(row)) {
            return 1;
        }
        return now.high(row) > before.high(row) && now.low(row) > before.low(row) ? -1 : 0;
    }
}
