package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.average.MovingAverage;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The distance of a fast from a slow moving average of one of the types of {@code ma}, in units of the source or in per cent of
 * the slow one; with simple or exponential ones the first result is that of value {@code slow}. Source: TA-Lib 0.4.
 */
public final class PriceOscillator {

    /** {@code apo(close,12,26,ma=sma)}: the absolute distance, fast − slow. */
    public static final KernelType APO = type("apo", (fast, slow) -> fast - slow);

    /**
     * {@code ppo(close,12,26,ma=sma)}: the distance in per cent, (fast − slow) ÷ slow; null when the slow average is
     * zero.
     */
    public static final KernelType PPO = type("ppo", (fast, slow) -> (fast - slow) / slow * 100);

    private PriceOscillator() {}

    @FunctionalInterface
    private interface Distance {
        double of(double fast, double slow);
    }

    private static KernelType type(String name, Distance distance) {
        return KernelType.of(
                name,
                wiring -> kernel(wiring, distance),
                source(Column.CLOSE),
                length("fast", 12, 2),
                length("slow", 26, 2),
                MovingAverage.type("ma"));
    }

    private static Kernel kernel(Wiring wiring, Distance distance) {
        int one = wiring.whole("fast");
        int other = wiring.whole("slow");
        int fast = wiring.use(average(wiring, Math.min(one, other)));
        int slow = wiring.use(average(wiring, Math.max(one, other)));
        return Formula.of(wiring, frame -> distance.of(frame[fast], frame[slow]));
    }

    private static String average(Wiring wiring, int length) {
        return new MovingAverage(wiring.choice("ma"), length).over(wiring.expression("source"));
    }
}
