package io.tidemark.state.feature.band;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.function.Function;

/**
 * Keltner channel as by L. Raschke: the EMA ± so many ATRs (Skender); the first value is where both have theirs.
 * Source: C. Keltner, 1960, as changed by L. Raschke; Skender.
 */
public final class Keltner {

    /** {@code keltner_upper(close,20,2,10)}: the upper line. */
    public static final KernelType UPPER = of("keltner_upper", wiring -> line(wiring, 1));

    /** {@code keltner_middle(close,20)}: the EMA. */
    public static final KernelType MIDDLE = KernelType.of(
            "keltner_middle",
            wiring -> Alias.of(wiring, average(wiring)),
            source(Column.CLOSE),
            length("length", 20, 2));

    /** {@code keltner_lower(close,20,2,10)}: the lower line. */
    public static final KernelType LOWER = of("keltner_lower", wiring -> line(wiring, -1));

    /** {@code keltner_width(close,20,2,10)}: (upper − lower) ÷ middle; null at a middle of 0. */
    public static final KernelType WIDTH = of("keltner_width", Keltner::width);

    private Keltner() {}

    private static KernelType of(String name, Function<Wiring, Kernel> constructor) {
        return KernelType.of(
                name,
                constructor,
                source(Column.CLOSE),
                length("length", 20, 2),
                number("multiple", 2, 0),
                length("range_length", 10, 2));
    }

    private static Kernel line(Wiring wiring, int sign) {
        return Channel.line(wiring, average(wiring), sign * wiring.number("multiple"), range(wiring));
    }

    private static Kernel width(Wiring wiring) {
        int average = wiring.use(average(wiring));
        int range = wiring.use(range(wiring));
        double both = 2 * wiring.number("multiple");
        return Formula.of(wiring, frame -> both * frame[range] / frame[average]);
    }

    private static String average(Wiring wiring) {
        return "ema(" + wiring.expression("source") + "," + wiring.whole("length") + ")";
    }

    private static String range(Wiring wiring) {
        return "atr(" + wiring.whole("range_length") + ")";
    }
}
