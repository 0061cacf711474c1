package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Covariance of two sources over the last n bars at which both have a value: of a population (÷ n) or of a sample (÷ (n − 1)), in
 * the product of their units. First value at bar n; O(n) a bar.
 */
public final class Covariance extends Kernel {

    /** {@code cov(high,low,30,of=population)}. */
    public static final KernelType TYPE = KernelType.of(
            "cov",
            Covariance::new,
            source("source1", Column.HIGH),
            source("source2", Column.LOW),
            length("length", 30, 2),
            choice("of", "population", "sample"));

    private final Sample first;
    private final Sample second;
    private final int length;
    private final int divisor;

    private Covariance(Wiring wiring) {
        super(wiring, 0, wiring.whole("length"));
        String one = wiring.expression("source1");
        String other = wiring.expression("source2");
        this.length = wiring.whole("length");
        this.divisor = wiring.choice("of").equals("sample") ? length - 1 : length;
        this.first = new Sample(wiring, wiring.use("paired(" + one + "," + other + ")"), length);
        this.second = new Sample(wiring, wiring.use("paired(" + other + "," + one + ")"), length);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        double firstMean = first.mean(row);
        double secondMean = second.mean(row);
        double products = 0;
        for (int age = length - 1; age >= 0; age--) {
            products += (first.get(row, age) - firstMean) * (second.get(row, age) - secondMean);
        }
        return products / divisor;
    }
}
