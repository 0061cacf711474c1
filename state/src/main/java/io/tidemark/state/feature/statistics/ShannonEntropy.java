package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Shannon's entropy, in bits, of the last n values in bins of equal width between the least and the greatest: 0 where
 * all are equal, log₂ of the bins where each holds as many. First value at value n; O(n) a bar. Source: C. Shannon,
 * 1948.
 */
public final class ShannonEntropy extends Kernel {

    /** {@code shannon_entropy(close,30,8)}. */
    public static final KernelType TYPE = KernelType.of(
            "shannon_entropy",
            ShannonEntropy::new,
            source(Column.CLOSE),
            length("length", 30, 2),
            length("bins", 8, 2));

    private final int length;
    private final int bins;
    private final int least;
    private final int greatest;
    private final Window window;

    private ShannonEntropy(Wiring wiring) {
        super(wiring, wiring.whole("bins"), 1);
        this.length = wiring.whole("length");
        this.bins = wiring.whole("bins");
        String arguments = "(" + wiring.expression("source") + "," + length + ")";
        this.least = wiring.use("min" + arguments);
        this.greatest = wiring.use("max" + arguments);
        this.window = wiring.window(wiring.source("source"), length);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double width = (frame[greatest] - frame[least]) / bins;
        if (!(width > 0)) {
            return 0;
        }
        for (int bin = 0; bin < bins; bin++) {
            row[at + bin] = 0;
        }
        for (int age = 0; age < length; age++) {
            row[at + Math.min(bins - 1, (int) ((window.get(row, age) - frame[least]) / width))]++;
        }
        double entropy = 0;
        for (int bin = 0; bin < bins; bin++) {
            double share = row[at + bin] / length;
            entropy -= share == 0 ? 0 : share * StrictMath.log(share);
        }
        return entropy / StrictMath.log(2);
    }
}
