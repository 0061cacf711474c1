package io.tidemark.state.feature.band;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.function.Function;

/**
 * Bollinger bands: the simple average ± so many population standard deviations; the first value is that of the n-th, as
 * in TA-Lib. Source: J. Bollinger, Bollinger on Bollinger Bands, 2001; TA-Lib 0.4.
 */
public final class Bollinger {

    /** {@code bb_upper(close,20,2)}: the upper band. */
    public static final KernelType UPPER = of("bb_upper", wiring -> band(wiring, 1));

    /** {@code bb_middle(close,20)}: the simple average. */
    public static final KernelType MIDDLE =
            KernelType.of("bb_middle", Bollinger::middle, source(Column.CLOSE), length("length", 20, 2));

    /** {@code bb_lower(close,20,2)}: the lower band. */
    public static final KernelType LOWER = of("bb_lower", wiring -> band(wiring, -1));

    /** {@code bb_width(close,20,2)}: (upper − lower) ÷ middle; null at a middle of 0. */
    public static final KernelType WIDTH = of("bb_width", Bollinger::width);

    /** {@code bb_percent(close,20,2)}: 0 on the lower band, 1 on the upper one; null where they meet. */
    public static final KernelType PERCENT = of("bb_percent", Bollinger::percent);

    private Bollinger() {}

    private static KernelType of(String name, Function<Wiring, Kernel> constructor) {
        Parameter deviations = number("deviations", 2, 0);
        return KernelType.of(name, constructor, source(Column.CLOSE), length("length", 20, 2), deviations);
    }

    private static Kernel middle(Wiring wiring) {
        return Alias.of(wiring, mean(wiring));
    }

    private static Kernel band(Wiring wiring, int sign) {
        int average = average(wiring);
        int deviation = deviation(wiring);
        double distance = sign * wiring.number("deviations");
        return Formula.of(wiring, frame -> frame[average] + distance * frame[deviation]);
    }

    private static Kernel width(Wiring wiring) {
        int average = average(wiring);
        int deviation = deviation(wiring);
        double both = 2 * wiring.number("deviations");
        return Formula.of(wiring, frame -> both * frame[deviation] / frame[average]);
    }

    private static Kernel percent(Wiring wiring) {
        int value = wiring.source("source");
        int average = average(wiring);
        int deviation = deviation(wiring);
        double both = 2 * wiring.number("deviations");
        return Formula.of(wiring, frame -> 0.5 + (frame[value] - frame[average]) / (both * frame[deviation]));
    }

    private static int average(Wiring wiring) {
        return wiring.use(mean(wiring));
    }

    private static String mean(Wiring wiring) {
        return "sma(" + wiring.expression("source") + "," + wiring.whole("length") + ")";
    }

    private static int deviation(Wiring wiring) {
        return wiring.use("stddev(" + wiring.expression("source") + "," + wiring.whole("length") + ")");
    }
}
