package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Sortino ratio of the last n simple returns of a bar against a target return of a bar, not annualised: mean excess ÷
 * root of the squared shortfalls, summed and divided by n (a population) or n − 1 (a sample). Null where none falls
 * short; first value at value n + 1; O(n) a bar. Source: F. Sortino and R. van der Meer, 1991.
 */
public final class Sortino extends Kernel {

    /** {@code sortino(close,20,0,of=population)}. */
    public static final KernelType TYPE = KernelType.of(
            "sortino",
            Sortino::new,
            source(Column.CLOSE),
            length("length", 20, 2),
            number("target", 0, -1),
            choice("of", "population", "sample"));

    private final int length;
    private final int divisor;
    private final double target;
    private final Sample returns;

    private Sortino(Wiring wiring) {
        super(wiring, 0, wiring.whole("length"));
        this.length = wiring.whole("length");
        this.divisor = wiring.choice("of").equals("sample") ? length - 1 : length;
        this.target = wiring.number("target");
        this.returns = new Sample(wiring, wiring.use("pct_return(" + wiring.expression("source") + ",1)"), length);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        double squares = 0;
        for (int age = length - 1; age >= 0; age--) {
            double shortfall = Math.min(0, returns.get(row, age) - target);
            squares += shortfall * shortfall;
        }
        return squares == 0 ? Double.NaN : (returns.mean(row) - target) / Math.sqrt(squares / divisor);
    }
}
