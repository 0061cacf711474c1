package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.SortedWindow;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Spearman's rank correlation of two sources over the last n bars at which both have a value, −1 to 1; equals share the
 * mean of their ranks. 0 where one does not move, as {@code correl}; first value at bar n; O(n log n) a bar. Source: C.
 * Spearman, 1904.
 */
public final class Spearman extends Kernel {

    /** {@code spearman(high,low,30)}. */
    public static final KernelType TYPE = KernelType.of(
            "spearman",
            Spearman::new,
            source("source1", Column.HIGH),
            source("source2", Column.LOW),
            length("length", 30, 2));

    private final int length;
    private final Window first;
    private final Window second;
    private final SortedWindow firstSorted;
    private final SortedWindow secondSorted;

    private Spearman(Wiring wiring) {
        super(wiring, 2 * wiring.whole("length"), wiring.whole("length"));
        String one = wiring.expression("source1");
        String other = wiring.expression("source2");
        int slot = wiring.use("paired(" + one + "," + other + ")");
        int otherSlot = wiring.use("paired(" + other + "," + one + ")");
        this.length = wiring.whole("length");
        this.first = wiring.window(slot, length);
        this.second = wiring.window(otherSlot, length);
        this.firstSorted = new SortedWindow(wiring, slot, length, at);
        this.secondSorted = new SortedWindow(wiring, otherSlot, length, at + length);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        firstSorted.update(count(row), frame, row);
        if (!secondSorted.update(count(row), frame, row)) {
            return Double.NaN;
        }
        double mean = (length - 1) / 2.0;
        double products = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int age = length - 1; age >= 0; age--) {
            double rank = firstSorted.rank(row, first.get(row, age)) - mean;
            double otherRank = secondSorted.rank(row, second.get(row, age)) - mean;
            products += rank * otherRank;
            squares += rank * rank;
            otherSquares += otherRank * otherRank;
        }
        double divisor = Math.sqrt(squares) * Math.sqrt(otherSquares);
        return divisor == 0 ? 0 : Math.max(-1, Math.min(1, products / divisor));
    }
}
