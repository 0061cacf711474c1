package io.tidemark.state.feature.volume;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;

/** Ease of movement: how far the middle of the bar moved, × its range ÷ (volume ÷ scale). Source: R. Arms. */
public final class EaseOfMovement extends Kernel {

    /** {@code emv(14,10000)}: the simple average over n bars that had a volume; the first value is at bar n + 1. */
    public static final KernelType TYPE =
            KernelType.of("emv", EaseOfMovement::averaged, length("length", 14, 1), scale());

    /** {@code emv_raw(10000)}: of one bar; null on the first and at volume 0. */
    public static final KernelType RAW = KernelType.of("emv_raw", EaseOfMovement::new, scale());

    private final int high;
    private final int low;
    private final int volume;
    private final double scale;

    private EaseOfMovement(Wiring wiring) {
        super(wiring, 1, 2);
        this.high = wiring.use("high");
        this.low = wiring.use("low");
        this.volume = wiring.use("volume");
        this.scale = wiring.number("scale");
    }

    private static Parameter scale() {
        return number("scale", 10_000, 0);
    }

    private static Kernel averaged(Wiring wiring) {
        return Alias.of(wiring, "sma(emv_raw(" + wiring.number("scale") + ")," + wiring.whole("length") + ")");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double middle = (frame[high] + frame[low]) / 2;
        double moved = middle - row[at];
        row[at] = middle;
        return moved * (frame[high] - frame[low]) / (frame[volume] / scale);
    }
}
