package io.tidemark.state.feature.flow;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Imbalance by the tick rule over bars: each counts by the sign of the change of its close, an unchanged one by the
 * sign before. Source: the tick rule of C. Lee and M. Ready, 1991.
 */
public final class TickImbalance extends Kernel {

    /** {@code tick_sign}: 1 or −1, 0 before the first change; from bar 2 on. */
    public static final KernelType SIGN = KernelType.of("tick_sign", TickImbalance::new);

    /** {@code tick_imbalance(20)}: the mean of n signs, −1 to 1. */
    public static final KernelType BARS = KernelType.of(
            "tick_imbalance",
            wiring -> Alias.of(wiring, "sma(tick_sign," + wiring.whole("length") + ")"),
            length("length", 20, 1));

    /** {@code volume_imbalance(20)}: the mean of n signs, each with its volume, −1 to 1; null where there is no volume. */
    public static final KernelType VOLUMES =
            KernelType.of("volume_imbalance", TickImbalance::byVolume, length("length", 20, 1));

    private static final int BEFORE = 0;
    private static final int LAST_SIGN = 1;

    private final int close;

    private TickImbalance(Wiring wiring) {
        super(wiring, 2, 2);
        this.close = wiring.use("close");
    }

    private static Kernel byVolume(Wiring wiring) {
        int length = wiring.whole("length");
        int signed = wiring.use("sum(mult(tick_sign,volume)," + length + ")");
        int whole = wiring.use("sum(paired(volume,tick_sign)," + length + ")");
        return Formula.of(wiring, frame -> frame[signed] / frame[whole]);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double sign = count(row) == 1 ? 0 : Math.signum(frame[close] - row[at + BEFORE]);
        row[at + BEFORE] = frame[close];
        row[at + LAST_SIGN] = sign == 0 ? row[at + LAST_SIGN] : sign;
        return row[at + LAST_SIGN];
    }
}
