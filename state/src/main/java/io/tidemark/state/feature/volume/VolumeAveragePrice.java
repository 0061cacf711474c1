package io.tidemark.state.feature.volume;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Volume-weighted average price of bars, each at (H + L + C) ÷ 3; null where there is no volume. Source: S. Berkowitz,
 * D. Logue and E. Noser, 1988.
 */
public final class VolumeAveragePrice extends Kernel {

    /** {@code vwap_cumulative}: over all bars since the row began (Skender). */
    public static final KernelType CUMULATIVE = KernelType.of("vwap_cumulative", VolumeAveragePrice::new);

    /** {@code vwap_rolling(20)}: over the last n bars that have a volume column. */
    public static final KernelType ROLLING =
            KernelType.of("vwap_rolling", VolumeAveragePrice::rolling, length("length", 20, 1));

    /** {@code typical_turnover}: (H + L + C) ÷ 3 × volume of one bar. */
    public static final KernelType TURNOVER = KernelType.of("typical_turnover", VolumeAveragePrice::turnover);

    private static final int TURNOVERS = 0;
    private static final int VOLUMES = 1;

    private final int turnover;
    private final int volume;

    private VolumeAveragePrice(Wiring wiring) {
        super(wiring, 2, 1);
        this.turnover = wiring.use("typical_turnover");
        this.volume = wiring.use("volume");
    }

    private static Kernel turnover(Wiring wiring) {
        int high = wiring.use("high");
        int low = wiring.use("low");
        int close = wiring.use("close");
        int volume = wiring.use("volume");
        return Formula.of(wiring, frame -> (frame[high] + frame[low] + frame[close]) / 3 * frame[volume]);
    }

    private static Kernel rolling(Wiring wiring) {
        int turnover = wiring.use("sma(typical_turnover," + wiring.whole("length") + ")");
        int volume = wiring.use("sma(volume," + wiring.whole("length") + ")");
        return Formula.of(wiring, frame -> frame[turnover] / frame[volume]);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        row[at + TURNOVERS] += frame[turnover];
        row[at + VOLUMES] += frame[volume];
        return row[at + TURNOVERS] / row[at + VOLUMES];
    }
}
