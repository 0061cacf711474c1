package io.tidemark.state.feature.volume;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Volume weighed by where the bar closes in its range: all of it at the high, −all at the low, none where high = low.
 * Source: M. Chaikin; TA-Lib 0.4.
 */
public final class MoneyFlow extends Kernel {

    /** {@code money_flow}: ((C − L) − (H − C)) ÷ (H − L) × volume of one bar. Source: M. Chaikin. */
    public static final KernelType BAR = KernelType.of("money_flow", MoneyFlow::bar);

    /** {@code ad}: accumulation/distribution, the sum since the row began. */
    public static final KernelType AD = KernelType.of("ad", MoneyFlow::new);

    /**
     * {@code cmf(20)}: Chaikin money flow, −1 … 1: the sum over n bars ÷ that of their volumes; null where those are 0.
     * Source: M. Chaikin.
     */
    public static final KernelType CMF = KernelType.of("cmf", MoneyFlow::ofVolume, length("length", 20, 1));

    private final int flow;

    private MoneyFlow(Wiring wiring) {
        super(wiring, 1, 1);
        this.flow = wiring.use("money_flow");
    }

    private static Kernel bar(Wiring wiring) {
        int high = wiring.use("high");
        int low = wiring.use("low");
        int close = wiring.use("close");
        int volume = wiring.use("volume");
        return Formula.of(wiring, frame -> {
            double range = frame[high] - frame[low];
            return range > 0 ? ((frame[close] - frame[low]) - (frame[high] - frame[close])) / range * frame[volume] : 0;
        });
    }

    private static Kernel ofVolume(Wiring wiring) {
        int flow = wiring.use("sma(money_flow," + wiring.whole("length") + ")");
        int volume = wiring.use("sma(volume," + wiring.whole("length") + ")");
        return Formula.of(wiring, frame -> frame[flow] / frame[volume]);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        row[at] += frame[flow];
        return row[at];
    }
}
