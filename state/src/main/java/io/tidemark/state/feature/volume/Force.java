package io.tidemark.state.feature.volume;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** Force index: the EMA of change of the close × volume. Source: A. Elder, Trading for a Living, 1993. */
public final class Force extends Kernel {

    /** {@code force(13)}: smoothed; the first value is at bar n + 1. */
    public static final KernelType TYPE = KernelType.of("force", Force::smoothed, length("length", 13, 2));

    /** {@code force_raw}: of one bar, against the last bar that had a volume; null on the first. */
    public static final KernelType RAW = KernelType.of("force_raw", Force::new);

    private final int close;
    private final int volume;

    private Force(Wiring wiring) {
        super(wiring, 1, 2);
        this.close = wiring.use("close");
        this.volume = wiring.use("volume");
    }

    private static Kernel smoothed(Wiring wiring) {
        return Alias.of(wiring, "ema(force_raw," + wiring.whole("length") + ")");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double previous = row[at];
        row[at] = frame[close];
        return (frame[close] - previous) * frame[volume];
    }
}
