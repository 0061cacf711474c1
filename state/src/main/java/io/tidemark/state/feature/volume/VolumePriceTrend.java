package io.tidemark.state.feature.volume;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Volume–price trend: the sum, since the row began, of volume × relative change of the close; 0 at the first bar and
 * unmoved by a close after 0. Source: TradingView (PVT).
 */
public final class VolumePriceTrend extends Kernel {

    /** {@code vpt}. */
    public static final KernelType TYPE = KernelType.of("vpt", VolumePriceTrend::new);

    private static final int SUM = 0;
    private static final int CLOSE = 1;

    private final int close;
    private final int volume;

    private VolumePriceTrend(Wiring wiring) {
        super(wiring, 2, 1);
        this.close = wiring.use("close");
        this.volume = wiring.use("volume");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double previous = row[at + CLOSE];
        row[at + CLOSE] = frame[close];
        double moved = frame[volume] * ((frame[close] - previous) / previous);
        if (isUsable(moved)) {
            row[at + SUM] += moved;
        }
        return row[at + SUM];
    }
}
