package io.tidemark.state.feature.candle;

/**
 * The candle so many bars ago: its prices, its parts, and how they compare with {@link CandleSetting}s. White is a close at or
 * above the open, as in TA-Lib.
 */
final class Candle {

    private final CandleHistory history;
    private final int age;
    private final Candle previous;

    private Candle(CandleHistory history, int age, Candle previous) {
        this.history = history;
        this.age = age;
        this.previous = previous;
    }

    /** The newest of so many candles, each with the one before it. */
    static Candle newestOf(int candles, CandleHistory history) {
        Candle candle = null;
        for (int age = candles - 1; age >= 0; age--) {
            candle = new Candle(history, age, candle);
        }
        return candle;
    }

    /** The candle before this one. */
    Candle previous() {
        return previous;
    }

    double open(double[] row) {
        return history.open.get(row, age);
    }

    double high(double[] row) {
        return history.high.get(row, age);
    }

    double low(double[] row) {
        return history.low.get(row, age);
    }

    double close(double[] row) {
        return history.close.get(row, age);
    }

    /** The upper end of the body. */
    double top(double[] row) {
        return Math.max(open(row), close(row));
    }

    /** The lower end of the body. */
    double bottom(double[] row) {
        return Math.min(open(row), close(row));
    }

    double body(double[] row) {
        return Math.abs(close(row) - open(row));
    }

    double upperShadow(double[] row) {
        return high(row) - top(row);
    }

    double lowerShadow(double[] row) {
        return bottom(row) - low(row);
    }

    boolean isWhite(double[] row) {
        return close(row) >= open(row);
    }

    boolean isBlack(double[] row) {
        return close(row) < open(row);
    }

    /** 1 for white, −1 for black. */
    int color(double[] row) {
        return isWhite(row) ? 1 : -1;
    }

    /** What a setting means for this candle, in price units. */
    double limit(double[] row, CandleSetting setting) {
        return setting.limit(setting.isAverage() ? history.averageBefore(row, setting, age) : body(row));
    }

    boolean isLong(double[] row) {
        return body(row) > limit(row, CandleSetting.BODY_LONG);
    }

    /** A body below the average. */
    boolean isShort(double[] row) {
        return body(row) < limit(row, CandleSetting.BODY_SHORT);
    }

    /** A body not above the average. */
    boolean isSmall(double[] row) {
        return body(row) <= limit(row, CandleSetting.BODY_SHORT);
    }

    boolean isDoji(double[] row) {
        return body(row) <= limit(row, CandleSetting.BODY_DOJI);
    }

    /** An upper shadow so short that it counts as none. */
    boolean lacksUpperShadow(double[] row) {
        return upperShadow(row) < limit(row, CandleSetting.SHADOW_VERY_SHORT);
    }

    /** A lower shadow so short that it counts as none. */
    boolean lacksLowerShadow(double[] row) {
        return lowerShadow(row) < limit(row, CandleSetting.SHADOW_VERY_SHORT);
    }

    boolean lacksShadows(double[] row) {
        return lacksUpperShadow(row) && lacksLowerShadow(row);
    }

    /** An upper shadow that counts. */
    boolean hasUpperShadow(double[] row) {
        return upperShadow(row) > limit(row, CandleSetting.SHADOW_VERY_SHORT);
    }

    /** A lower shadow that counts. */
    boolean hasLowerShadow(double[] row) {
        return lowerShadow(row) > limit(row, CandleSetting.SHADOW_VERY_SHORT);
    }

    /** True when a gap lies between the bodies, this one above. */
    boolean bodyAbove(double[] row, Candle other) {
        return bottom(row) > other.top(row);
    }

    /** True when a gap lies between the bodies, this one below. */
    boolean bodyBelow(double[] row, Candle other) {
        return top(row) < other.bottom(row);
    }

    /** {@link #bodyAbove} for a direction of 1, {@link #bodyBelow} for −1. */
    boolean bodyBeyond(double[] row, Candle other, int direction) {
        return direction > 0 ? bodyAbove(row, other) : bodyBelow(row, other);
    }

    /** True when a gap lies between the whole candles, shadows included, this one above for a direction of 1. */
    boolean wholeBeyond(double[] row, Candle other, int direction) {
        return direction > 0 ? low(row) > other.high(row) : high(row) < other.low(row);
    }

    /** True when the price lies within the body, its ends excluded. */
    boolean bodyHolds(double[] row, double price) {
        return price > bottom(row) && price < top(row);
    }

    /** True when this body lies within the other, ends excluded. */
    boolean bodyInside(double[] row, Candle other) {
        return top(row) < other.top(row) && bottom(row) > other.bottom(row);
    }

    /** True when two prices differ by no more than what the setting means for this candle. */
    boolean isAbout(double[] row, CandleSetting setting, double price, double other) {
        double limit = limit(row, setting);
        return price <= other + limit && price >= other - limit;
    }
}
