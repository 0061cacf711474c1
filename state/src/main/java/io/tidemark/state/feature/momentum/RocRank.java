package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The share, in per cent, of the n changes before that were smaller than the newest change over one value; the first
 * result is that of value n + 2. Source: Connors Research, 2012.
 */
public final class RocRank extends Kernel {

    /** {@code roc_rank(close,100)}. */
    public static final KernelType TYPE =
            KernelType.of("roc_rank", RocRank::new, source(Column.CLOSE), length("length", 100, 1));

    private final int in;
    private final int length;
    private final Window changes;

    private RocRank(Wiring wiring) {
        super(wiring, 0, wiring.whole("length") + 1);
        this.in = wiring.use("rocp(" + wiring.expression("source") + ",1)");
        this.length = wiring.whole("length");
        this.changes = wiring.window(in, length + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) <= length) {
            return Double.NaN;
        }
        int smaller = 0;
        for (int age = 1; age <= length; age++) {
            smaller += changes.get(row, age) < frame[in] ? 1 : 0;
        }
        return 100.0 * smaller / length;
    }
}
