package io.tidemark.state.feature.candle;

/**
 * What "long", "short", "near" mean: a factor of the average part of the candles before the one that is judged. The values are
 * TA-Lib's defaults. A length of 0 stands for the part of the judged candle itself.
 */
enum CandleSetting {
    BODY_LONG(Part.BODY, 10, 1.0),
    BODY_VERY_LONG(Part.BODY, 10, 3.0),
    BODY_SHORT(Part.BODY, 10, 1.0),
    BODY_DOJI(Part.RANGE, 10, 0.1),
    SHADOW_LONG(Part.BODY, 0, 1.0),
    SHADOW_VERY_LONG(Part.BODY, 0, 2.0),
    SHADOW_SHORT(Part.SHADOWS, 10, 1.0),
    SHADOW_VERY_SHORT(Part.RANGE, 10, 0.1),
    NEAR(Part.RANGE, 5, 0.2),
    FAR(Part.RANGE, 5, 0.6),
    EQUAL(Part.RANGE, 5, 0.05);

    private final Part part;
    private final int length;
    private final double factor;

    CandleSetting(Part part, int length, double factor) {
        this.part = part;
        this.length = length;
        this.factor = factor;
    }

    /** What is averaged. Two shadows are averaged together, so each has half. */
    enum Part {
        BODY("candle_body", 1),
        RANGE("bar_range", 1),
        SHADOWS("candle_shadows", 2);

        private final String expression;
        private final int count;

        Part(String expression, int count) {
            this.expression = expression;
            this.count = count;
        }
    }

    /** True when candles before the judged one are averaged. */
    boolean isAverage() {
        return length > 0;
    }

    /** The feature that is the average of the part up to a candle; the next candle is judged by it. */
    String average() {
        return "sma(" + part.expression + "," + length + ")";
    }

    /** The limit that follows from the average part. */
    double limit(double average) {
        return factor * average / part.count;
    }
}
