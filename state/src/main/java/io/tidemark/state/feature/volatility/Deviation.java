package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Moments;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Standard deviation of the last n values, in their units: of the {@code population} (divided by n, TA-Lib's bands) or
 * of the {@code sample} (n − 1, what volatilities and z-scores take). The part of bands and volatilities that they
 * share.
 */
public final class Deviation extends Kernel {

    /** {@code deviation(close,20,of=population)}. */
    public static final KernelType TYPE = KernelType.of(
            "deviation",
            Deviation::new,
            source(Column.CLOSE),
            length("length", 20, 2),
            choice("of", "population", "sample"));

    private final boolean sample;
    private final Moments moments;

    private Deviation(Wiring wiring) {
        super(wiring, Moments.SIZE, wiring.whole("length"));
        this.sample = wiring.choice("of").equals("sample");
        this.moments = new Moments(wiring, wiring.source("source"), wiring.whole("length"), at);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!moments.update(count(row), frame, row)) {
            return Double.NaN;
        }
        return StrictMath.sqrt(sample ? moments.sampleVariance(row) : moments.variance(row));
    }
}
