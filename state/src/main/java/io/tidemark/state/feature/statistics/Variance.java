package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Moments;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.function.Function;

/**
 * Variance of the last n values, and its root: of a population (÷ n; TA-Lib, Bollinger) or of a sample (÷ (n − 1);
 * pandas). First value at value n; 0 where nothing moves. Source: TA-Lib 0.4; pandas for that of a sample.
 */
public final class Variance extends Kernel {

    /** {@code var(close,20,of=population)}: the variance. */
    public static final KernelType TYPE = type("var", Variance::new);

    /** {@code stddev(close,20,of=population)}: its root, the standard deviation. */
    public static final KernelType DEVIATION = type("stddev", Variance::deviation);

    private final Moments moments;
    private final boolean isSample;

    private Variance(Wiring wiring) {
        super(wiring, Moments.SIZE, wiring.whole("length"));
        this.moments = new Moments(wiring, wiring.source("source"), wiring.whole("length"), at);
        this.isSample = wiring.choice("of").equals("sample");
    }

    private static Kernel deviation(Wiring wiring) {
        int variance = wiring.use("var(" + wiring.expression("source") + "," + wiring.whole("length") + ",of="
                + wiring.choice("of") + ")");
        return Formula.of(wiring, frame -> Math.sqrt(frame[variance]));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!moments.update(count(row), frame, row)) {
            return Double.NaN;
        }
        return isSample ? moments.sampleVariance(row) : moments.variance(row);
    }

    private static KernelType type(String name, Function<Wiring, Kernel> constructor) {
        return KernelType.of(
                name, constructor, source(Column.CLOSE), length("length", 20, 2), choice("of", "population", "sample"));
    }
}
