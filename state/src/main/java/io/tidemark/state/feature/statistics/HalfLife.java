package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Half-life of mean reversion, in values: −ln 2 ÷ ln(1 + b) with b the slope of the last n changes on the values before
 * them, by least squares (an Ornstein–Uhlenbeck process). Null unless −1 &lt; b &lt; 0: what does not revert has none.
 * First at value n + 1; O(n) a bar. Source: L. Ornstein and G. Uhlenbeck, 1930; fitted as in E. Chan, Algorithmic
 * Trading, 2013.
 */
public final class HalfLife extends Kernel {

    /** {@code half_life(close,60)}. */
    public static final KernelType TYPE =
            KernelType.of("half_life", HalfLife::new, source(Column.CLOSE), length("length", 60, 3));

    private final int length;
    private final Window window;

    private HalfLife(Wiring wiring) {
        super(wiring, 0, wiring.whole("length") + 1);
        this.length = wiring.whole("length");
        this.window = wiring.window(wiring.source("source"), length + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        double oldest = window.get(row, length);
        double distances = 0;
        for (int age = length; age > 0; age--) {
            distances += window.get(row, age) - oldest;
        }
        double mean = oldest + distances / length;
        double meanChange = (window.get(row, 0) - oldest) / length;
        double products = 0;
        double squares = 0;
        for (int age = length; age > 0; age--) {
            double distance = window.get(row, age) - mean;
            products += distance * (window.get(row, age - 1) - window.get(row, age) - meanChange);
            squares += distance * distance;
        }
        double slope = products / squares;
        return slope > -1 && slope < 0 ? -StrictMath.log(2) / StrictMath.log1p(slope) : Double.NaN;
    }
}
