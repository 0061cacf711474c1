package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Extremum;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The greatest or least of the last n values, or how many bars ago it was, 0 for now; of equals the newest counts.
 * First value at value n. Source: TA-Lib 0.4.
 */
public final class Extremes extends Kernel {

    /** {@code max(close,30)}: the greatest. */
    public static final KernelType GREATEST = type("max", true, false);

    /** {@code min(close,30)}: the least. */
    public static final KernelType LEAST = type("min", false, false);

    /** {@code max_age(close,30)}: how many bars ago the greatest was. */
    public static final KernelType GREATEST_AGE = type("max_age", true, true);

    /** {@code min_age(close,30)}: how many bars ago the least was. */
    public static final KernelType LEAST_AGE = type("min_age", false, true);

    private final Extremum extremum;
    private final boolean saysAge;

    private Extremes(Wiring wiring, boolean greatest, boolean saysAge) {
        super(wiring, Extremum.SIZE, wiring.whole("length"));
        int in = wiring.source("source");
        int length = wiring.whole("length");
        this.extremum = greatest ? Extremum.greatest(wiring, in, length, at) : Extremum.least(wiring, in, length, at);
        this.saysAge = saysAge;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        int age = extremum.update(count(row), row);
        return saysAge ? age : extremum.value(row, age);
    }

    private static KernelType type(String name, boolean greatest, boolean saysAge) {
        return KernelType.of(
                name, wiring -> new Extremes(wiring, greatest, saysAge), source(Column.CLOSE), length("length", 30, 1));
    }
}
