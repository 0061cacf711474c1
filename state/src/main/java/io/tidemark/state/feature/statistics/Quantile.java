package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.SortedWindow;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The value below which a share q of the last n values lies, interpolated linearly between neighbours (type 7 of
 * Hyndman and Fan, 1996; NumPy, pandas); {@code median} is that of one half. First value at value n. Source: R. Hyndman
 * and Y. Fan, 1996.
 */
public final class Quantile extends Kernel {

    /** {@code quantile(close,20,0.5)}: of the share that is given. */
    public static final KernelType TYPE = KernelType.of(
            "quantile", Quantile::new, source(Column.CLOSE), length("length", 20, 1), number("q", 0.5, 0));

    /** {@code median(close,20)}: of one half. */
    public static final KernelType MEDIAN =
            KernelType.of("median", Quantile::median, source(Column.CLOSE), length("length", 20, 1));

    private final SortedWindow sorted;
    private final double share;

    private Quantile(Wiring wiring) {
        super(wiring, wiring.whole("length"), wiring.whole("length"));
        this.sorted = new SortedWindow(wiring, wiring.source("source"), wiring.whole("length"), at);
        this.share = wiring.number("q");
        if (share > 1) {
            throw new IllegalArgumentException("'q' of quantile is a number from 0 to 1, not " + share);
        }
    }

    private static Kernel median(Wiring wiring) {
        return Alias.of(wiring, "quantile(" + wiring.expression("source") + "," + wiring.whole("length") + ",0.5)");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return sorted.update(count(row), frame, row) ? sorted.quantile(row, share) : Double.NaN;
    }
}
