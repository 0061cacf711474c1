package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * McGinley dynamic: m += (x − m) ÷ (factor·n·(x ÷ m)⁴), seeded with the mean of the first n values; first value at
 * value n. A step ends at x at the latest; a value ten times the average or a tenth of it starts the average anew,
 * which would hardly move for ever else. Source: J. McGinley, 1990.
 */
public final class McGinley extends Kernel {

    /** {@code mcginley(close,14,1)}. */
    public static final KernelType TYPE = KernelType.of(
            "mcginley", McGinley::new, source(Column.CLOSE), length("length", 14, 1), number("factor", 1, 0.01));

    private static final double ELSEWHERE = 10;

    private final int in;
    private final int length;
    private final double inertia;

    private McGinley(Wiring wiring) {
        super(wiring, 1, wiring.whole("length"));
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.inertia = wiring.number("factor") * length;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        double count = count(row);
        if (count > length) {
            row[at] = next(row[at], value);
        } else {
            // Until the seed is complete the memory holds the sum.
            row[at] += value;
            if (count == length) {
                row[at] /= length;
            }
        }
        return row[at];
    }

    private double next(double average, double value) {
        double ratio = value / average;
        if (!(ratio > 1 / ELSEWHERE && ratio < ELSEWHERE)) {
            return value;
        }
        double square = ratio * ratio;
        return average + (value - average) / Math.max(1, inertia * (square * square));
    }
}
