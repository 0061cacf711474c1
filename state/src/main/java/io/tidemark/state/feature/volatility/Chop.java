package io.tidemark.state.feature.volatility;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Extremum;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.WindowSum;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Choppiness: 100 × log₁₀(Σ true ranges ÷ (highest high − lowest low)) ÷ log₁₀ n over n bars; near 100 sideways, near 0
 * in a trend. Range {@code true} counts the close before each bar to its high and low (Skender). The first value is at
 * bar n + 1; null where nothing has moved. Source: E. W. Dreiss; Skender.
 */
public final class Chop extends Kernel {

    /** {@code chop(14,range=bar)}. */
    public static final KernelType TYPE =
            KernelType.of("chop", Chop::new, length("length", 14, 2), choice("range", "bar", "true"));

    private static final int HIGHEST = 0;
    private static final int LOWEST = 1;
    private static final int SUM = 2;

    private final WindowSum ranges;
    private final Extremum highest;
    private final Extremum lowest;
    private final double scale;

    private Chop(Wiring wiring) {
        super(wiring, SUM + WindowSum.sizeOf(wiring.whole("length")), wiring.whole("length"));
        int length = wiring.whole("length");
        boolean bar = wiring.choice("range").equals("bar");
        this.ranges = new WindowSum(wiring, wiring.use("tr"), length, at + SUM);
        this.highest = Extremum.greatest(wiring, wiring.use(bar ? "high" : "true_high"), length, at + HIGHEST);
        this.lowest = Extremum.least(wiring, wiring.use(bar ? "low" : "true_low"), length, at + LOWEST);
        this.scale = 100 / StrictMath.log10(length);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double count = count(row);
        double sum = ranges.update(count, frame, row);
        double high = highest.value(row, highest.update(count, row));
        double low = lowest.value(row, lowest.update(count, row));
        return scale * StrictMath.log10(sum / (high - low));
    }
}
