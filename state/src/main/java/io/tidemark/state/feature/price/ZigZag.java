package io.tidemark.state.feature.price;

import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The turning points of the source: an extreme is one once the source has come back from it by so many per cent, and is
 * known only then. It depends on where it began; sources that are not positive are a turn at once. Source: A. Merrill,
 * Filtered Waves, 1977.
 */
public final class ZigZag extends Kernel {

    /** {@code zigzag_pivot(close,5)}: the last turning point, and the first value until there is one. */
    public static final KernelType PIVOT = KernelType.of(
                    "zigzag_pivot",
                    wiring -> new ZigZag(wiring, false),
                    source(Column.CLOSE),
                    number("percent", 5, 0.01))
            .pathDependent();

    /** {@code zigzag_direction(close,5)}: the direction: 1 after a low, −1 after a high, 0 until there is one. */
    public static final KernelType DIRECTION = KernelType.of(
                    "zigzag_direction",
                    wiring -> new ZigZag(wiring, true),
                    source(Column.CLOSE),
                    number("percent", 5, 0.01))
            .pathDependent();

    private static final int PIVOT_AT = 0;
    private static final int SIDE = 1;
    private static final int HIGHEST = 2;
    private static final int LOWEST = 3;
    private static final int SIZE = 4;

    private final int in;
    private final double share;
    private final boolean saysDirection;

    private ZigZag(Wiring wiring, boolean saysDirection) {
        super(wiring, SIZE, 1);
        this.in = wiring.source("source");
        this.share = wiring.number("percent") / 100;
        this.saysDirection = saysDirection;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        if (count(row) == 1) {
            row[at + PIVOT_AT] = value;
            since(value, row);
        }
        row[at + HIGHEST] = Math.max(row[at + HIGHEST], value);
        row[at + LOWEST] = Math.min(row[at + LOWEST], value);
        if (row[at + SIDE] >= 0 && value <= row[at + HIGHEST] * (1 - share)) {
            turn(row[at + HIGHEST], -1, value, row);
        } else if (row[at + SIDE] <= 0 && value >= row[at + LOWEST] * (1 + share)) {
            turn(row[at + LOWEST], 1, value, row);
        }
        return row[at + (saysDirection ? SIDE : PIVOT_AT)];
    }

    private void turn(double pivot, double side, double value, double[] row) {
        row[at + PIVOT_AT] = pivot;
        row[at + SIDE] = side;
        since(value, row);
    }

    private void since(double value, double[] row) {
        row[at + HIGHEST] = value;
        row[at + LOWEST] = value;
    }
}
