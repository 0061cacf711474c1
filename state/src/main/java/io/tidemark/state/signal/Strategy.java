package io.tidemark.state.signal;

import java.io.Serializable;
import java.util.List;

/**
 * A strategy as data: on each closed bar of its timeframe the first step whose rule holds gives a signal. A rule that
 * stays true gives one at every bar; {@code cross_above} and {@code cross_below} are true on one bar alone.
 */
public record Strategy(String id, String version, String timeframe, List<Step> steps) implements Serializable {

    /** One rule: when it holds, be this, with a confidence (an expression too) that is cut to 0 … 1. */
    public record Step(Direction direction, String when, String confidence) implements Serializable {

        /** A step that is sure. */
        public static Step of(Direction direction, String when) {
            return new Step(direction, when, "1");
        }
    }

    /** Copies the steps. */
    public Strategy {
        steps = List.copyOf(steps);
    }

    /** Long when EMA 9 crosses above EMA 21, short when it crosses below; features {@code ema_9} and {@code ema_21}. */
    public static Strategy emaCrossover(String timeframe) {
        return new Strategy(
                "ema_crossover_9_21",
                "1",
                timeframe,
                List.of(
                        Step.of(Direction.LONG, "cross_above(ema_9, ema_21)"),
                        Step.of(Direction.SHORT, "cross_below(ema_9, ema_21)")));
    }
}
