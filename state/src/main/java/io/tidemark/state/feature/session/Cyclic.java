package io.tidemark.state.feature.session;

import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.function.DoubleUnaryOperator;

/** Place in a cycle as a point of the unit circle, so that 23:00 is near 00:00: sine and cosine of 2π × source ÷ period. */
public final class Cyclic {

    /** {@code cyclic_sin(hour,24)}: the sine. */
    public static final KernelType SINE = type("cyclic_sin", StrictMath::sin);

    /** {@code cyclic_cos(hour,24)}: the cosine. */
    public static final KernelType COSINE = type("cyclic_cos", StrictMath::cos);

    private static final double DAY = 24;

    private Cyclic() {}

    private static KernelType type(String name, DoubleUnaryOperator function) {
        return KernelType.of(
                name,
                wiring -> kernel(wiring, function),
                Parameter.source("source", "hour"),
                number("period", DAY, Double.MIN_VALUE));
    }

    private static Kernel kernel(Wiring wiring, DoubleUnaryOperator function) {
        int source = wiring.source("source");
        double turn = 2 * Math.PI / wiring.number("period");
        return Formula.of(wiring, frame -> function.applyAsDouble(turn * frame[source]));
    }
}
