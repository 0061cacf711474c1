package io.tidemark.state.feature.band;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.average.MovingAverage;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Bollinger bands around an average of any type of {@code ma}, which is the middle one: ± so many population standard deviations
 * of the last n values from their own mean, as in TA-Lib. Each band has a number of its own.
 * Source: J. Bollinger, 2001; the types are TA-Lib's.
 */
public final class TypedBollinger {

    /** {@code bb_upper_ma(close,20,2,type=sma)}: the upper band. */
    public static final KernelType UPPER = of("bb_upper_ma", 1);

    /** {@code bb_lower_ma(close,20,2,type=sma)}: the lower band. */
    public static final KernelType LOWER = of("bb_lower_ma", -1);

    private TypedBollinger() {}

    private static KernelType of(String name, int sign) {
        return KernelType.of(
                name,
                wiring -> band(wiring, sign),
                source(Column.CLOSE),
                length("length", 20, 2),
                number("deviations", 2, 0),
                MovingAverage.type("type"));
    }

    private static Kernel band(Wiring wiring, int sign) {
        String source = wiring.expression("source");
        int length = wiring.whole("length");
        String middle = new MovingAverage(wiring.choice("type"), length).over(source);
        String deviation = "stddev(" + source + "," + length + ")";
        return Channel.line(wiring, middle, sign * wiring.number("deviations"), deviation);
    }
}
