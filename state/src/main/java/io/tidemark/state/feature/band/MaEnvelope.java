package io.tidemark.state.feature.band;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** Moving-average envelope: the simple average ± so many percent of itself; the first value is that of the n-th. */
public final class MaEnvelope {

    /** {@code ma_envelope_upper(close,20,2.5)}: the upper line. */
    public static final KernelType UPPER = of("ma_envelope_upper", 1);

    /** {@code ma_envelope_lower(close,20,2.5)}: the lower line. */
    public static final KernelType LOWER = of("ma_envelope_lower", -1);

    private MaEnvelope() {}

    private static KernelType of(String name, int sign) {
        return KernelType.of(
                name,
                wiring -> line(wiring, sign),
                source(Column.CLOSE),
                length("length", 20, 1),
                number("percent", 2.5, 0));
    }

    private static Kernel line(Wiring wiring, int sign) {
        int average = wiring.use("sma(" + wiring.expression("source") + "," + wiring.whole("length") + ")");
        double factor = 1 + sign * wiring.number("percent") / 100;
        return Formula.of(wiring, frame -> factor * frame[average]);
    }
}
