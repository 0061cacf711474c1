package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Variance ratio of the last n log returns: the variance of overlapping returns over q values ÷ q times that of single
 * ones, both without bias. 1 for a random walk, more for trends, less for mean reversion; null where nothing moves.
 * First value at value n + 1; O(n·q) a bar. Source: A. Lo and A. MacKinlay, 1988.
 */
public final class VarianceRatio extends Kernel {

    /** {@code variance_ratio(close,60,2)}. */
    public static final KernelType TYPE = KernelType.of(
            "variance_ratio", VarianceRatio::new, source(Column.CLOSE), length("length", 60, 4), length("q", 2, 2));

    private final int length;
    private final int q;
    private final Sample returns;

    private VarianceRatio(Wiring wiring) {
        super(wiring, 0, wiring.whole("length"));
        this.length = wiring.whole("length");
        this.q = wiring.whole("q");
        this.returns = new Sample(wiring, wiring.use("log_return(" + wiring.expression("source") + ",1)"), length);
        if (q > length / 2) {
            throw new IllegalArgumentException("'q' of variance_ratio is at most half of the length, not " + q);
        }
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        double mean = returns.mean(row);
        double singles = 0;
        for (int age = length - 1; age >= 0; age--) {
            double distance = returns.get(row, age) - mean;
            singles += distance * distance;
        }
        double longs = 0;
        for (int age = length - q; age >= 0; age--) {
            double distance = overQ(row, age) - q * mean;
            longs += distance * distance;
        }
        double divisor = q * (length - q + 1.0) * (1 - (double) q / length);
        return longs / divisor / (singles / (length - 1));
    }

    private double overQ(double[] row, int newest) {
        double sum = 0;
        for (int age = newest + q - 1; age >= newest; age--) {
            sum += returns.get(row, age);
        }
        return sum;
    }
}
