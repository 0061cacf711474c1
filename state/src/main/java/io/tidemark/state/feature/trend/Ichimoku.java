package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Extremum;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Hosoda's Ichimoku lines, in price units: the middle between the highest high and the lowest low of n bars, and of
 * span A the mean of the two shorter ones. The spans are those that this bar computes; charts draw them 26 bars later.
 * Source: G. Hosoda, 1969.
 */
public final class Ichimoku extends Kernel {

    /** {@code ichimoku_tenkan(9)}: the conversion line. */
    public static final KernelType TENKAN = KernelType.of("ichimoku_tenkan", Ichimoku::new, length("length", 9, 1));

    /** {@code ichimoku_kijun(26)}: the base line. */
    public static final KernelType KIJUN = KernelType.of("ichimoku_kijun", Ichimoku::new, length("length", 26, 1));

    /** {@code ichimoku_senkou_a(9,26)}: the leading span A, the mean of conversion and base line. */
    public static final KernelType SENKOU_A =
            KernelType.of("ichimoku_senkou_a", Ichimoku::spanA, length("tenkan", 9, 1), length("kijun", 26, 1));

    /** {@code ichimoku_senkou_b(52)}: the leading span B, the slowest middle. */
    public static final KernelType SENKOU_B =
            KernelType.of("ichimoku_senkou_b", Ichimoku::new, length("length", 52, 1));

    private final Extremum greatest;
    private final Extremum least;

    private Ichimoku(Wiring wiring) {
        super(wiring, 2 * Extremum.SIZE, wiring.whole("length"));
        this.greatest = Extremum.greatest(wiring, wiring.use("high"), wiring.whole("length"), at);
        this.least = Extremum.least(wiring, wiring.use("low"), wiring.whole("length"), at + Extremum.SIZE);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double high = greatest.value(row, greatest.update(count(row), row));
        double low = least.value(row, least.update(count(row), row));
        return (high + low) / 2;
    }

    private static Kernel spanA(Wiring wiring) {
        int tenkan = wiring.use("ichimoku_tenkan(" + wiring.whole("tenkan") + ")");
        int kijun = wiring.use("ichimoku_kijun(" + wiring.whole("kijun") + ")");
        return Formula.of(wiring, frame -> (frame[tenkan] + frame[kijun]) / 2);
    }
}
