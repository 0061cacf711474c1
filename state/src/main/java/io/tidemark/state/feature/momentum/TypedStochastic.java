package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.average.MovingAverage;
import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Stochastic oscillators, 0–100, whose averages are of any type of {@code ma}; those of some types may leave that range.
 * Source: G. Lane, 1984; the types are TA-Lib's.
 */
public final class TypedStochastic {

    /** {@code stochf_d_ma(5,3,type=sma)}: the average of fast %K. */
    public static final KernelType FAST_D = KernelType.of(
            "stochf_d_ma",
            wiring -> Alias.of(wiring, smoothed(wiring, "type")),
            length("length", 5, 1),
            length("smooth", 3, 1),
            MovingAverage.type("type"));

    /** {@code stoch_k_ma(5,3,type=sma)}: slow %K, which is fast %D. */
    public static final KernelType K = KernelType.of(
            "stoch_k_ma",
            wiring -> Alias.of(wiring, smoothed(wiring, "type")),
            length("length", 5, 1),
            length("smooth", 3, 1),
            MovingAverage.type("type"));

    /** {@code stoch_d_ma(5,3,3,smooth_type=sma,signal_type=sma)}: the average of slow %K. */
    public static final KernelType D = KernelType.of(
            "stoch_d_ma",
            wiring -> Alias.of(wiring, average(wiring, "signal", "signal_type").over(smoothed(wiring, "smooth_type"))),
            length("length", 5, 1),
            length("smooth", 3, 1),
            length("signal", 3, 1),
            MovingAverage.type("smooth_type"),
            MovingAverage.type("signal_type"));

    /** {@code stochrsi_d_ma(close,14,5,3,type=sma)}: the average of {@code stochrsi_k(close,14,5)}. */
    public static final KernelType RSI_D = KernelType.of(
            "stochrsi_d_ma",
            wiring -> Alias.of(wiring, average(wiring, "signal", "type").over(ofRsi(wiring))),
            source(Column.CLOSE),
            length("rsi", 14, 2),
            length("length", 5, 1),
            length("signal", 3, 1),
            MovingAverage.type("type"));

    private TypedStochastic() {}

    private static MovingAverage average(Wiring wiring, String length, String type) {
        return new MovingAverage(wiring.choice(type), wiring.whole(length));
    }

    private static String smoothed(Wiring wiring, String type) {
        return average(wiring, "smooth", type).over("stochf_k(" + wiring.whole("length") + ")");
    }

    private static String ofRsi(Wiring wiring) {
        return "stochrsi_k(" + wiring.expression("source") + "," + wiring.whole("rsi") + "," + wiring.whole("length")
                + ")";
    }
}
