package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.KernelType;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of one value, the same bits on every machine; null where the function has no finite value. Source: fdlibm, by
 * Java's StrictMath.
 */
public final class MathFunctions {

    private static final String CLOSE = "close";

    /** Something between −1 and 1. */
    private static final String SHARE = "bop";

    /** {@code acos(bop)}: arc cosine, 0 to π; null outside −1 to 1. */
    public static final KernelType ACOS = type("acos", SHARE, StrictMath::acos);

    /** {@code asin(bop)}: arc sine, −π ÷ 2 to π ÷ 2; null outside −1 to 1. */
    public static final KernelType ASIN = type("asin", SHARE, StrictMath::asin);

    /** {@code atan(close)}: arc tangent, −π ÷ 2 to π ÷ 2. */
    public static final KernelType ATAN = type("atan", CLOSE, StrictMath::atan);

    /** {@code ceil(close)}: the least whole number that is no less. */
    public static final KernelType CEIL = type("ceil", CLOSE, StrictMath::ceil);

    /** {@code cos(close)}: cosine of an angle in radians. */
    public static final KernelType COS = type("cos", CLOSE, StrictMath::cos);

    /** {@code cosh(close)}: hyperbolic cosine; null beyond ±710. */
    public static final KernelType COSH = type("cosh", CLOSE, StrictMath::cosh);

    /** {@code exp(close)}: e to the power of a value; null beyond 709. */
    public static final KernelType EXP = type("exp", CLOSE, StrictMath::exp);

    /** {@code floor(close)}: the greatest whole number that is no more. */
    public static final KernelType FLOOR = type("floor", CLOSE, StrictMath::floor);

    /** {@code ln(close)}: natural logarithm; null at 0 and below. */
    public static final KernelType LN = type("ln", CLOSE, StrictMath::log);

    /** {@code log10(close)}: logarithm to the base of ten; null at 0 and below. */
    public static final KernelType LOG10 = type("log10", CLOSE, StrictMath::log10);

    /** {@code sin(close)}: sine of an angle in radians. */
    public static final KernelType SIN = type("sin", CLOSE, StrictMath::sin);

    /** {@code sinh(close)}: hyperbolic sine; null beyond ±710. */
    public static final KernelType SINH = type("sinh", CLOSE, StrictMath::sinh);

    /** {@code sqrt(close)}: square root; null below 0. */
    public static final KernelType SQRT = type("sqrt", CLOSE, StrictMath::sqrt);

    /** {@code tan(close)}: tangent of an angle in radians. */
    public static final KernelType TAN = type("tan", CLOSE, StrictMath::tan);

    /** {@code tanh(close)}: hyperbolic tangent, −1 to 1. */
    public static final KernelType TANH = type("tanh", CLOSE, StrictMath::tanh);

    private MathFunctions() {}

    private static KernelType type(String name, String usual, DoubleUnaryOperator function) {
        return KernelType.of(
                name,
                wiring -> {
                    int value = wiring.source("source");
                    return Formula.of(wiring, frame -> function.applyAsDouble(frame[value]));
                },
                source("source", usual));
    }
}
