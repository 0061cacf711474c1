package io.tidemark.state.feature.volume;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * On-balance volume: the volume of rising bars less that of falling ones since the row began. It starts at the first
 * bar's volume as in TA-Lib, or at 0 (Skender); bars without volume are left out. Source: J. Granville, Granville's New
 * Key to Stock Market Profits, 1963; TA-Lib 0.4.
 */
public final class Obv extends Kernel {

    /** {@code obv(close,start=volume)}. */
    public static final KernelType TYPE =
            KernelType.of("obv", Obv::new, source(Column.CLOSE), choice("start", "volume", "zero"));

    private static final int PREVIOUS = 0;
    private static final int SUM = 1;

    private final int in;
    private final int volume;
    private final boolean fromVolume;

    private Obv(Wiring wiring) {
        super(wiring, 2, 1);
        this.in = wiring.source("source");
        this.volume = wiring.use("volume");
        this.fromVolume = wiring.choice("start").equals("volume");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        double previous = row[at + PREVIOUS];
        row[at + PREVIOUS] = value;
        if (count(row) == 1) {
            row[at + SUM] = fromVolume ? frame[volume] : 0;
        } else if (value > previous) {
            row[at + SUM] += frame[volume];
        } else if (value < previous) {
            row[at + SUM] -= frame[volume];
        }
        return row[at + SUM];
    }
}
