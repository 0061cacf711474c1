package io.tidemark.state.feature.candle;

import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/** The last prices and the last averages that candles are judged by, all in windows that every pattern shares. */
final class CandleHistory {

    final Window open;
    final Window high;
    final Window low;
    final Window close;
    private final Window[] averages = new Window[CandleSetting.values().length];

    /** So many candles, the newest included, with the averages of these settings. */
    CandleHistory(Wiring wiring, int length, CandleSetting... settings) {
        this.open = window(wiring, "open", length);
        this.high = window(wiring, "high", length);
        this.low = window(wiring, "low", length);
        this.close = window(wiring, "close", length);
        for (CandleSetting setting : settings) {
            if (setting.isAverage()) {
                averages[setting.ordinal()] = window(wiring, setting.average(), length);
            }
        }
    }

    /** The average for a candle is that of the candles before it. */
    double averageBefore(double[] row, CandleSetting setting, int age) {
        return averages[setting.ordinal()].get(row, age + 1);
    }

    private static Window window(Wiring wiring, String expression, int length) {
        return wiring.window(wiring.use(expression), length);
    }
}
