package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * How two sources move together over the last n bars at which both have a value: Pearson's correlation of their values, −1 to 1,
 * and the beta of the second's simple returns to the first's, cov ÷ var. 0 where the one divided by does not move, as in TA-Lib.
 * First value at bar n, beta's at n + 1; O(n) a bar.
 */
public final class Comovement extends Kernel {

    /** {@code correl(high,low,30)}: the correlation. Source: K. Pearson, 1895; TA-Lib 0.4. */
    public static final KernelType CORRELATION = KernelType.of(
            "correl",
            wiring -> new Comovement(wiring, wiring.expression("source1"), wiring.expression("source2"), false),
            source("source1", Column.HIGH),
            source("source2", Column.LOW),
            length("length", 30, 2));

    /** {@code beta(high,low,5)}: the beta of the second to the first. Source: W. Sharpe, 1964; TA-Lib 0.4. */
    public static final KernelType BETA = KernelType.of(
            "beta",
            wiring -> new Comovement(wiring, returns(wiring, "source1"), returns(wiring, "source2"), true),
            source("source1", Column.HIGH),
            source("source2", Column.LOW),
            length("length", 5, 2));

    private final Sample first;
    private final Sample second;
    private final int length;
    private final boolean isBeta;

    private Comovement(Wiring wiring, String one, String other, boolean isBeta) {
        super(wiring, 0, wiring.whole("length"));
        this.length = wiring.whole("length");
        this.first = new Sample(wiring, wiring.use("paired(" + one + "," + other + ")"), length);
        this.second = new Sample(wiring, wiring.use("paired(" + other + "," + one + ")"), length);
        this.isBeta = isBeta;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) < length) {
            return Double.NaN;
        }
        double firstMean = first.mean(row);
        double secondMean = second.mean(row);
        double firstDeviation = first.deviation(row, firstMean);
        double secondDeviation = second.deviation(row, secondMean);
        double divisor = firstDeviation * (isBeta ? firstDeviation : secondDeviation);
        if (divisor == 0) {
            return 0;
        }
        double products = 0;
        for (int age = length - 1; age >= 0; age--) {
            products += (first.get(row, age) - firstMean) * (second.get(row, age) - secondMean);
        }
        double ratio = products / length / divisor;
        return isBeta ? ratio : Math.max(-1, Math.min(1, ratio));
    }

    private static String returns(Wiring wiring, String parameter) {
        return "pct_return(" + wiring.expression(parameter) + ",1)";
    }
}
