package io.tidemark.state.feature.candle;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.Arrays;

/** A kernel of a rule over the last candles: 100 where a bullish pattern ends, −100 where a bearish one does, else 0. */
final class CandlePattern extends Kernel {

    private final Candle now;
    private final Rule rule;

    private CandlePattern(Wiring wiring, int older, Rule rule, CandleSetting... settings) {
        super(wiring, 0, warmUp(older, settings));
        // One more than is judged, for the averages of the oldest end at the candle before it.
        this.now = Candle.newestOf(older + 2, new CandleHistory(wiring, older + 2, settings));
        this.rule = rule;
    }

    /** What a pattern looks like. */
    @FunctionalInterface
    interface Rule {
        /** The value at the newest candle. */
        double at(Candle now, double[] row);
    }

    /** A pattern without parameters that judges so many older candles, by these settings. */
    static KernelType type(String name, int older, Rule rule, CandleSetting... settings) {
        return KernelType.of(name, wiring -> of(wiring, older, rule, settings));
    }

    /** A kernel that judges so many older candles, by these settings. */
    static Kernel of(Wiring wiring, int older, Rule rule, CandleSetting... settings) {
        return new CandlePattern(wiring, older, rule, settings);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return rule.at(now, row);
    }

    /** The averages of the oldest candle are those of the one before it. */
    private static int warmUp(int older, CandleSetting... settings) {
        return older + (Arrays.stream(settings).anyMatch(CandleSetting::isAverage) ? 2 : 1);
    }
}
