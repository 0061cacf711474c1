package io.tidemark.state.feature.volume;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Negative and positive volume index: 1,000 at the first bar, then moved by the relative change of the close on bars
 * whose volume falls ({@code nvi}) or rises ({@code pvi}). Closes that are not positive move nothing. Source: P.
 * Dysart, 1936; N. Fosback, Stock Market Logic, 1976.
 */
public final class VolumeIndex extends Kernel {

    /** {@code nvi}: the negative index, moved where the volume falls. */
    public static final KernelType NVI = KernelType.of("nvi", wiring -> new VolumeIndex(wiring, -1));

    /** {@code pvi}: the positive index, moved where the volume rises. */
    public static final KernelType PVI = KernelType.of("pvi", wiring -> new VolumeIndex(wiring, 1));

    private static final double START = 1_000;
    private static final int INDEX = 0;
    private static final int CLOSE = 1;
    private static final int VOLUME = 2;

    private final int close;
    private final int volume;
    private final double sign;

    private VolumeIndex(Wiring wiring, double sign) {
        super(wiring, 3, 1);
        this.close = wiring.use("close");
        this.volume = wiring.use("volume");
        this.sign = sign;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double ratio = frame[close] / row[at + CLOSE];
        if (count(row) == 1) {
            row[at + INDEX] = START;
        } else if (sign * frame[volume] > sign * row[at + VOLUME] && frame[close] > 0 && row[at + CLOSE] > 0) {
            double moved = row[at + INDEX] * ratio;
            // A row of nonsense would leave a product at 0 or beyond all bounds for ever.
            row[at + INDEX] = moved > 0 && isUsable(moved) ? moved : START;
        }
        row[at + CLOSE] = frame[close];
        row[at + VOLUME] = frame[volume];
        return row[at + INDEX];
    }
}
