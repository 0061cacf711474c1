package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.SortedWindow;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Where the ATR stands among its last n values, itself included: 0 the least, 100 the greatest, equals in the middle of
 * their places (50 when all are equal). The first value is that of the n-th ATR.
 */
public final class AtrPercentile extends Kernel {

    /** {@code atr_percentile(14,252)}. */
    public static final KernelType TYPE =
            KernelType.of("atr_percentile", AtrPercentile::new, length("length", 14, 2), length("window", 252, 2));

    /** Values of so few are counted at each bar; more are kept in order. */
    private static final int COUNTED = 64;

    private final int atr;
    private final int length;
    private final Window window;

    /** Null where values are counted. */
    private final SortedWindow sorted;

    private AtrPercentile(Wiring wiring) {
        super(wiring, size(wiring.whole("window")), wiring.whole("window"));
        this.length = wiring.whole("window");
        this.atr = wiring.use("atr(" + wiring.whole("length") + ")");
        this.window = wiring.window(atr, length);
        this.sorted = length <= COUNTED ? null : new SortedWindow(wiring, atr, length, at);
    }

    private static int size(int window) {
        return window <= COUNTED ? 0 : window;
    }

    /** They were kept in order whatever their number. */
    @Override
    public int formerSize() {
        return 1 + length;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (sorted != null) {
            return sorted.update(count(row), frame, row) ? percentile(sorted.rank(row, frame[atr])) : Double.NaN;
        }
        return isReady(row) ? percentile(rank(row, frame[atr])) : Double.NaN;
    }

    private double percentile(double rank) {
        return 100 * rank / (length - 1);
    }

    /** The rank of a value among the last ones, from 0 for the least; equals share the mean of their ranks. */
    private double rank(double[] row, double value) {
        int less = 0;
        int equal = 0;
        int newest = window.newest(row);
        for (int age = 0; age < length; age++) {
            double other = window.get(row, newest, age);
            less += other < value ? 1 : 0;
            equal += other == value ? 1 : 0;
        }
        return less + (equal - 1) / 2.0;
    }
}
