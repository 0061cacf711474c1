package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.KernelType;
import java.util.function.DoubleBinaryOperator;

/** Values of two sources, null where either is, or where the result is not finite. */
public final class Pairs {

    /** {@code mult(close,volume)}: the product. */
    public static final KernelType PRODUCT =
            type("mult", Column.CLOSE, Column.VOLUME, (first, second) -> first * second);

    /** {@code add(high,low)}: the sum. */
    public static final KernelType SUM = type("add", Column.HIGH, Column.LOW, (first, second) -> first + second);

    /** {@code sub(high,low)}: the first less the second. */
    public static final KernelType DIFFERENCE = type("sub", Column.HIGH, Column.LOW, (first, second) -> first - second);

    /** {@code div(high,low)}: the first ÷ the second; null at a second of 0. */
    public static final KernelType QUOTIENT = type("div", Column.HIGH, Column.LOW, (first, second) -> first / second);

    /** {@code paired(volume,close)}: the first where the second has a value too, so that windows of both stay side by side. */
    public static final KernelType FIRST = type("paired", Column.CLOSE, Column.VOLUME, (first, second) -> first);

    private Pairs() {}

    private static KernelType type(String name, Column one, Column other, DoubleBinaryOperator value) {
        return KernelType.of(
                name,
                wiring -> {
                    int first = wiring.source("source1");
                    int second = wiring.source("source2");
                    return Formula.of(wiring, frame -> value.applyAsDouble(frame[first], frame[second]));
                },
                source("source1", one),
                source("source2", other));
    }
}
